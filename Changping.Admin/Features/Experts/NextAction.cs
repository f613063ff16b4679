using Changping.Admin.Office;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;

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
}

/// <summary>The one thing to do next with a nomination, and why this person may not do it.</summary>
/// <param name="Button">The words of the main button.</param>
/// <param name="Explanation">In one or two sentences.</param>
/// <param name="WhyNot">Null where the viewer may.</param>
public sealed record NextAction(NominationAct Act, string Title, string Button, string Explanation, string? WhyNot)
{
    public static NextAction Of(NominationView view, Actor viewer)
    {
        string? NeedsOfficer() => viewer.May(Permission.Handle) ? null : "由经办人办理";

        if (view.Pool is { } pool)
        {
            return new(NominationAct.None, "已入库", "", $"{pool.AdmittedBy.Name} {pool.AdmittedOn:yyyy-MM-dd} 办理入库，人才库编号 {pool.Number}。推荐内容不能再改；如情况有变，请派出单位以新的推荐日期重新推荐。", null);
        }

        if (view.Waiting is { } waiting)
        {
            return new(NominationAct.DecideRelaxation, "审批放宽", "批准放宽…",
                $"{waiting.Decision.PreparedBy.Name} {waiting.Decision.PreparedAt:yyyy-MM-dd} 申请放宽{string.Join("、", waiting.Criteria.Select(criterion => criterion.ChineseName()))}，须由另一人审批。",
                WhyNotDecide(waiting, viewer));
        }

        if (view.Verdict.AllowsAdmission)
        {
            return new(NominationAct.Admit, "入库", "入库…", "各项条件均已满足，可以办理入库。入库后推荐内容不能再改。", NeedsOfficer());
        }

        // In the order of the findings, so that the page and the list name the same first task.
        var first = view.Verdict.Findings.First(finding => finding.Outcome is Outcome.NotMet or Outcome.Unknown);
        return (first.Criterion, first.Outcome) switch
        {
            (Criterion.Institution, _) => new(NominationAct.ConfirmInstitution, "核定派出单位", "核定派出单位", first.Cure!, NeedsOfficer()),
            (Criterion.Qualification or Criterion.Experience, Outcome.NotMet) =>
                new(NominationAct.ProposeRelaxation, "申请放宽", "申请放宽…", first.Cure!, NeedsOfficer()),
            (Criterion.Qualification, _) when first.AwaitsTitle && viewer.May(Permission.ConfirmTitles) =>
                new(NominationAct.ConfirmTitle, "核定职称", "核定职称", first.Cure!, null),
            (_, Outcome.Unknown) => new(NominationAct.Complete, "补充材料", "补充材料", first.Cure!, NeedsOfficer()),
            _ => new(NominationAct.None, "不能入库", "", first.Cure!, null),
        };
    }

    /// <summary>Null where the viewer may decide it.</summary>
    public static string? WhyNotDecide(Relaxation relaxation, Actor viewer) =>
        viewer.May(Permission.Approve) ? relaxation.WhyNotDecide(viewer.Person())?.Message : "由负责人审批";
}
