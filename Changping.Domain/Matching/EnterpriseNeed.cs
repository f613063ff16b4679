using Changping.Domain.Common;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;

namespace Changping.Domain.Matching;

public readonly record struct NeedId(Guid Value) : IId<NeedId>
{
    public static NeedId From(Guid value) => new(value);
}

/// <summary>What a company says of its need.</summary>
public sealed record NeedFacts
{
    public required string Title { get; init; }

    /// <summary>技术领域.</summary>
    public required string Field { get; init; }

    public required string Description { get; init; }

    /// <summary>拟投入经费; null where the company does not say.</summary>
    public Money? PlannedInvestment { get; init; }

    /// <summary>期望专家条件.</summary>
    public string? WantedExpert { get; init; }

    /// <summary>拟聘岗位.</summary>
    public string? Post { get; init; }

    public string? Remark { get; init; }
}

/// <summary>三（二）企业需求: what a company wants of an expert; published, it is matched with the talent pool.</summary>
public sealed class EnterpriseNeed
{
    private EnterpriseNeed()
    {
    }

    /// <param name="number">The office's own, such as 2026-需求-0001.</param>
    /// <exception cref="RuleViolationException">A required fact is empty, or the investment is no amount.</exception>
    public EnterpriseNeed(NeedId id, string number, EnterpriseId enterpriseId, DateOnly raisedOn, NeedFacts facts)
    {
        (Id, Number, EnterpriseId, RaisedOn, State) = (id, number, enterpriseId, raisedOn, NeedState.Draft);
        Correct(facts, raisedOn);
    }

    public NeedId Id { get; private set; }

    public string Number { get; private set; } = "";

    public EnterpriseId EnterpriseId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Tells the open needs of one company apart: two with the same title are one.</summary>
    public string FoldedTitle { get; private set; } = "";

    public string Field { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>In whole fen: an amount that may be missing is a plain column.</summary>
    public long? PlannedFen { get; private set; }

    public Money? PlannedInvestment => PlannedFen is { } fen ? new Money(fen) : null;

    public string? WantedExpert { get; private set; }

    public string? Post { get; private set; }

    /// <summary>提出日期.</summary>
    public DateOnly RaisedOn { get; private set; }

    public string? Remark { get; private set; }

    public NeedState State { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? CloseReason { get; private set; }

    /// <summary>Number, title and field with width and blanks folded, for the query bar.</summary>
    public string SearchText { get; private set; } = "";

    public int Version { get; private set; }

    public bool IsOpen => State != NeedState.Closed;

    public NeedFacts Facts => new()
    {
        Title = Title,
        Field = Field,
        Description = Description,
        PlannedInvestment = PlannedInvestment,
        WantedExpert = WantedExpert,
        Post = Post,
        Remark = Remark,
    };

    /// <exception cref="RuleViolationException">Closed, or a fact that cannot be.</exception>
    public void Correct(NeedFacts facts, DateOnly raisedOn)
    {
        if (!IsOpen)
        {
            throw new RuleViolationException(Clauses.Matching, $"需求 {Number} 已关闭，内容不能再改；如仍需要，请先重新发布");
        }

        if (string.IsNullOrWhiteSpace(facts.Title) || string.IsNullOrWhiteSpace(facts.Field) || string.IsNullOrWhiteSpace(facts.Description))
        {
            throw new RuleViolationException(Clauses.Matching, "需求名称、技术领域和需求描述不能为空");
        }

        if (facts.PlannedInvestment <= Money.Zero)
        {
            throw new RuleViolationException(Clauses.Matching, "拟投入经费应大于 0；未定的请留空");
        }

        (Title, Field, Description) = (facts.Title.Trim(), facts.Field.Trim(), facts.Description.Trim());
        (PlannedFen, WantedExpert, Post, Remark) = (facts.PlannedInvestment?.Fen, facts.WantedExpert, facts.Post, facts.Remark);
        (RaisedOn, FoldedTitle) = (raisedOn, InstitutionName.Fold(Title));
        SearchText = $"{FoldedTitle} {InstitutionName.Fold(Field)} {Number}";
    }

    /// <exception cref="RuleViolationException">Not in the table of states, or a reason is missing.</exception>
    public void Do(NeedAction action, DateOnly on, string? reason)
    {
        var step = NeedLifecycle.Require(State, action);
        if (step.NeedsReason && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolationException(Clauses.Matching, $"{action.ChineseName()}需求须填写原因");
        }

        State = step.To;
        (ClosedOn, CloseReason) = step.To == NeedState.Closed ? (on, reason!.Trim()) : default((DateOnly?, string?));
        if (step.To == NeedState.Published)
        {
            PublishedOn = on;
        }
    }

    /// <summary>§7 Undoing: a draft is deleted by who entered it, and by nobody else; any other need is closed, and stays on file.</summary>
    /// <param name="isOwn">The person who would delete it entered it.</param>
    /// <param name="files">How many are attached to it.</param>
    /// <returns>Null where it may be deleted.</returns>
    public Blocker? WhyNotDiscard(bool isOwn, int files) =>
        State != NeedState.Draft ? new(Clauses.Matching, $"需求 {Number} {State.ChineseName()}，不能删除；不再需要的请关闭")
        : !isOwn ? new(Clauses.Matching, $"需求 {Number} 的草稿由他人登记，只能由登记人删除；不再需要的请关闭")
        : files > 0 ? new(Clauses.Matching, $"需求 {Number} 有附件 {files} 件，请先移除再删除草稿")
        : null;

    /// <exception cref="RuleViolationException">Matching works on published needs only.</exception>
    public void RequirePublished(string what)
    {
        if (State != NeedState.Published)
        {
            throw new RuleViolationException(Clauses.Matching, $"需求 {Number} {State.ChineseName()}，不能{what}；请先{(State == NeedState.Draft ? "发布" : "重新发布")}");
        }
    }
}
