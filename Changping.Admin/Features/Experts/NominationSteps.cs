using System.Linq.Expressions;
using Changping.Admin.Components.Records;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Features.Experts;

public enum NominationAct
{
    None,
    Admit,
    DecideRelaxation,
    ConfirmInstitution,
    ConfirmTitle,
    Complete,
    ProposeRelaxation,
    SettlePerson,
}

/// <summary>What is to be done next with a nomination, by whom and where; and which lines of the list ask for it.</summary>
public static class NominationSteps
{
    /// <summary>Whom an officer carries on: not admitted, the newest word of a person that no other record may mean, and no relaxation to be decided
    /// first.</summary>
    internal static IQueryable<NominationListing> InHand(AdminDbContext context, IQueryable<NominationListing> listings)
    {
        var doubtful = SamePersons.Doubtful(context);
        return Newest(context, listings).Where(listing => !doubtful.Contains(listing.ExpertId));
    }

    /// <inheritdoc cref="InHand(AdminDbContext, IQueryable{NominationListing})"/>
    /// <param name="doubtful">Those that another record may mean.</param>
    internal static IQueryable<NominationListing> InHand(AdminDbContext context, IQueryable<NominationListing> listings, IReadOnlyList<ExpertId> doubtful) =>
        Newest(context, listings).Where(listing => !doubtful.Contains(listing.ExpertId));

    private static IQueryable<NominationListing> Newest(AdminDbContext context, IQueryable<NominationListing> listings)
    {
        var overtaken = NewestWords.Overtaken(context);
        return listings.Where(listing => !listing.IsAdmitted && !listing.AwaitsRelaxation)
            .Where(Expression.Lambda<Func<NominationListing, bool>>(Expression.Not(overtaken.Body), overtaken.Parameters));
    }

    /// <summary>The lead decides it first.</summary>
    internal static readonly Expression<Func<NominationListing, bool>> Waiting = listing => !listing.IsAdmitted && listing.AwaitsRelaxation;

    public static NextStep<NominationAct> Of(NominationView view)
    {
        if (view.Pool is { } pool)
        {
            return new(NominationAct.None, pool.State.ChineseName(), null)
            {
                Explanation = pool.State == PoolState.Left ? $"{pool.DepartedOn:yyyy-MM-dd} 出库：{pool.LeftBecause}。不在公开名单，不能申报新项目；恢复入库由两人办理。"
                    : pool.State == PoolState.Renewed ? $"已按更新的推荐重新入库，本件（{pool.Number}）留存。"
                    : $"{pool.AdmittedBy.Name} {pool.AdmittedOn:yyyy-MM-dd} 办理入库，人才库编号 {pool.Number}。推荐内容不能再改；如情况有变，请派出单位以新的推荐日期重新推荐。",
            };
        }

        if (view.Doubt is { } doubt)
        {
            return Officers(NominationAct.SettlePerson, "认定是否同一人", "同一人认定", doubt.Message) with { Address = "/same-persons" };
        }

        if (view.Newer is { } newer)
        {
            return new(NominationAct.None, "以更新的推荐为准",
                null)
            { Explanation = $"该专家 {newer.NominatedOn:yyyy-MM-dd} 另有推荐 {newer.Number}（{newer.Overall.ChineseName()}），本件不再办理入库。" };
        }

        if (view.Waiting is { } waiting)
        {
            return Decision(waiting);
        }

        if (view.Verdict.AllowsAdmission)
        {
            return Officers(NominationAct.Admit, "入库", "入库…", "各项条件均已满足，可以办理入库。入库后推荐内容不能再改。");
        }

        // In the order of the findings, so that the page and the list name the same first task.
        var first = view.Verdict.FirstOpen()!;
        return (first.Criterion, first.Outcome) switch
        {
            (Criterion.Institution, _) =>
                Officers(NominationAct.ConfirmInstitution, "核定派出单位", "核定派出单位", first.Cure) with { Address = $"/institutions/{view.Institution.Id.Value}" },
            (Criterion.Qualification or Criterion.Experience, Outcome.NotMet) => Officers(NominationAct.ProposeRelaxation, "申请放宽", "申请放宽…", first.Cure),
            (Criterion.Qualification, _) when first.AwaitsTitle =>
                new(NominationAct.ConfirmTitle, "核定职称", Permission.ConfirmTitles) { Button = "核定职称", Explanation = first.Cure, Address = "/titles" },
            (_, Outcome.Unknown) =>
                Officers(NominationAct.Complete, "补充材料", "补充材料", first.Cure) with { Address = $"/nominations/{view.Nomination.Number}/edit" },
            _ => new(NominationAct.None, "不能入库", null) { Explanation = first.Cure },
        };
    }

    public static NextStep<NominationAct> Decision(Relaxation waiting) => new(NominationAct.DecideRelaxation, "审批放宽", Permission.Approve)
    {
        Button = "批准放宽…",
        Explanation = $"{waiting.Decision.PreparedBy.Name} {waiting.Decision.PreparedAt:yyyy-MM-dd} 申请放宽"
            + $"{string.Join("、", waiting.Criteria.Select(criterion => criterion.ChineseName()))}，须由另一人审批。",
        Refuses = waiting.WhyNotDecide,
    };

    private static NextStep<NominationAct> Officers(NominationAct act, string title, string button, string? explanation) =>
        new(act, title, Permission.Handle) { Button = button, Explanation = explanation };
}
