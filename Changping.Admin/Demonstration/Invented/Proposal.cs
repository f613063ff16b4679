using Changping.Domain.Experts;
using static Changping.Domain.Experts.RelaxableCriterion;
using static Changping.Domain.Experts.RelaxationGround;

namespace Changping.Admin.Demonstration.Invented;

/// <summary>A relaxation that an officer proposes, and how the second person decides it.</summary>
/// <param name="Approved">Null: it still waits.</param>
internal sealed record Proposal(int Expert, RelaxationGround[] Grounds, RelaxableCriterion Criterion, string Evidence, bool? Approved, string Decision)
{
    public static readonly IReadOnlyList<Proposal> All =
    [
        new(35, [UrgentlyNeeded, MatureAchievement], Qualification, "企业急需证明 2 份；中试报告 1 份（演示）", true, "急需紧缺属实，成果已在企业中试，同意放宽学历职称"),
        new(33, [UrgentlyNeeded], Qualification, "企业用人说明 1 份（演示）", false, "仅有企业说明，缺少成果或知识产权证明，不予放宽"),
        new(46, [CoreIntellectualProperty], Qualification, "发明专利 3 项，均为第一发明人（演示）", true, "核心专利权属清楚，同意放宽学历职称"),
        new(74, [MatureAchievement, UrgentlyNeeded], Experience, "中试工艺包验收意见（演示）", true, "成果成熟、企业急需，同意放宽工作年限"),
        new(89, [UrgentlyNeeded], Qualification, "企业急需岗位清单（演示）", false, "申请岗位不在急需紧缺目录内，不予放宽"),
        new(91, [CoreIntellectualProperty], Experience, "发明专利 1 项（演示）", true, "差一日满两年，专利属实，同意放宽工作年限"),
        new(110, [MatureAchievement], Qualification, "成果鉴定证书 1 份（演示）", null, ""),
        new(Oddities.Lapses, [MatureAchievement], Experience, "成果鉴定证书 1 份（演示）", true, "成果已在企业应用，同意放宽工作年限"),
        new(118, [CoreIntellectualProperty, UrgentlyNeeded], Qualification, "发明专利 2 项；企业急需证明 1 份（演示）", null, ""),
    ];
}
