using Changping.Domain.Matching;

namespace Changping.Admin.Features.Matching.Needs;

public enum NeedAct
{
    None,
    Publish,
    Choose,
    RecordConsent,

    /// <summary>Done on another page.</summary>
    Apply,
    Close,
}

/// <summary>The one thing to do next with a need.</summary>
/// <param name="Button">The words of the main button; empty where none belongs.</param>
/// <param name="Explanation">In one or two sentences.</param>
public sealed record NeedNextAction(NeedAct Act, string Title, string Button, string Explanation)
{
    /// <summary>Of the page on which it is done; null where it is this one.</summary>
    public string? Address { get; private init; }

    /// <summary>The form of an application, with both sides filled in.</summary>
    public static string ApplicationOf(NeedView view, CooperationIntent intent) =>
        $"/projects/new?enterprise={view.Enterprise.CreditCode}&expert={Uri.EscapeDataString(view.Experts[intent.ExpertId].Number)}";

    public static NeedNextAction Of(NeedView view) => view.Need.State switch
    {
        NeedState.Draft => new(NeedAct.Publish, "发布需求", "发布…", "核对内容后发布；发布后与人才库专家匹配，可登记联系和合作意向。"),
        NeedState.Closed => new(NeedAct.None, "已关闭", "", $"{view.Need.ClosedOn:yyyy-MM-dd} 关闭：{view.Need.CloseReason}"),
        _ when view.Waiting is { } waiting => new(NeedAct.RecordConsent, waiting.State.ChineseName(), $"登记{SideOf(waiting).ChineseName()}同意…",
            $"{view.Experts[waiting.ExpertId].Name}的合作意向 {waiting.Number} {waiting.State.ChineseName()}；双方都同意才算达成（双向选择）。"),
        _ when view.ToApply is { } agreed => new(NeedAct.Apply, "申报合作项目", "申报合作项目…",
            $"与{view.Experts[agreed.ExpertId].Name}的合作意向 {agreed.Number} 于 {agreed.AgreedOn:yyyy-MM-dd} 达成，企业据此申报合作项目。")
        { Address = ApplicationOf(view, agreed) },
        _ when view.Agreed is { } agreed => new(NeedAct.Close, "关闭需求", "关闭需求…",
            $"与{view.Experts[agreed.ExpertId].Name}的合作已申报（{view.Projects[agreed.ExpertId]}）；不再找其他专家的，可关闭需求。"),
        _ when view.Contacts.Count > 0 => new(NeedAct.Choose, "促成合作意向", "", "已有联系；双方有意的，在推荐专家中登记合作意向。"),
        _ => new(NeedAct.Choose, "联系专家", "", "从推荐专家中选人，联系企业和专家后登记联系情况。"),
    };

    /// <summary>The side that is asked first.</summary>
    public static ConsentSide SideOf(CooperationIntent intent) => intent.EnterpriseConsent is null ? ConsentSide.Enterprise : ConsentSide.Expert;
}
