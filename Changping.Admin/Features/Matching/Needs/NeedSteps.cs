using Changping.Admin.Components.Records;
using Changping.Admin.Office;
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

/// <summary>What is to be done next with a need; always an officer's.</summary>
public static class NeedSteps
{
    public static NextStep<NeedAct> Of(NeedView view) => view.Need.State switch
    {
        NeedState.Draft => Step(NeedAct.Publish, "发布需求", "发布…", "核对内容后发布；发布后与人才库专家匹配，可登记联系和合作意向。"),
        NeedState.Closed => new(NeedAct.None, "已关闭", null) { Explanation = $"{view.Need.ClosedOn:yyyy-MM-dd} 关闭：{view.Need.CloseReason}" },
        _ when view.Waiting is { } waiting => Step(NeedAct.RecordConsent, waiting.State.ChineseName(), $"登记{SideOf(waiting).ChineseName()}同意…",
            $"{view.Experts[waiting.ExpertId].Name}的合作意向 {waiting.Number} {waiting.State.ChineseName()}；双方都同意才算达成（双向选择）。"),
        _ when view.ToApply is { } agreed => Step(NeedAct.Apply, "申报合作项目", "申报合作项目…",
            $"与{view.Experts[agreed.ExpertId].Name}的合作意向 {agreed.Number} 于 {agreed.AgreedOn:yyyy-MM-dd} 达成，企业据此申报合作项目。") with
        { Address = AgreedIntents.ApplicationOf(agreed.Number) },
        _ when view.Agreed is { } agreed => Step(NeedAct.Close, "关闭需求", "关闭需求…",
            $"与{view.Experts[agreed.ExpertId].Name}的合作已申报（{view.Projects[agreed.ExpertId]}）；不再找其他专家的，可关闭需求。"),
        _ when view.Contacts.Count > 0 => Step(NeedAct.Choose, "促成合作意向", null, "已有联系；双方有意的，在推荐专家中登记合作意向。"),
        _ => Step(NeedAct.Choose, "联系专家", null, "从推荐专家中选人，联系企业和专家后登记联系情况。"),
    };

    /// <summary>The side that is asked first.</summary>
    public static ConsentSide SideOf(CooperationIntent intent) => intent.EnterpriseConsent is null ? ConsentSide.Enterprise : ConsentSide.Expert;

    private static NextStep<NeedAct> Step(NeedAct act, string title, string? button, string explanation) =>
        new(act, title, Permission.Handle) { Button = button, Explanation = explanation };
}
