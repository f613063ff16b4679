using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Domain;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Tables;

/// <summary>二（二）: degree or title, experience, attestations, ability, relaxation, and the verdict over all of them.</summary>
public sealed class ExpertTable
{
    private const string Silent = "政策未施行", NotAccepted = "不予受理", Discipline = "材料科学与工程";

    private static readonly ReferenceFiles Reference = ReferenceFiles.Load(SourceTree.DataDirectory);

    private static readonly string[] Findings = ["学位职称", "年限", "品行", "能力"];

    /// <summary>
    /// An empty cell is a form that says nothing. The institution is as the lists have it, the discipline 材料科学与工程.
    /// </summary>
    public static TheoryData<CaseRow> Rows => CaseTable.Read(
        "二（二）拟聘专家.csv", "推荐日期", "派出单位", "学位", "职称", "参加工作", "政治素质", "遵纪守法", "身体健康", "事业心责任感", "专业能力",
        "可解决的技术问题", "专业能力说明",
        "放宽条件", "放宽理由", "放宽结果", "学位职称", "年限", "品行", "能力", "总评", "何时满年限");

    [Theory, MemberData(nameof(Rows))]
    public void An_expert_is_judged_as_the_table_says(CaseRow row)
    {
        var day = row.Day("推荐日期");
        if (row.Text("总评") == Silent)
        {
            Assert.Equal(Clauses.InForce, Assert.Throws<PolicySilentException>(() => Sample.Verdict(Reference, Case(row, []), day)).Clause);
            return;
        }

        var verdict = Sample.Verdict(Reference, Case(row, Relaxations(row, day)), day);

        Assert.Equal(
            [.. Findings.Select(column => $"{column} {row.One<Outcome>(column, VerdictWords.ChineseName).ChineseName()}"),
                row.One<Overall>("总评", VerdictWords.ChineseName).ChineseName()],
            [.. Findings.Zip(verdict.Findings.Skip(1), (column, found) => $"{column} {found.Outcome.ChineseName()}"), verdict.Overall.ChineseName()]);
        Assert.Equal(["二（二）1", "二（二）2", "二（二）序", "二（二）3"], verdict.Findings.Skip(1).Select(found => found.Clause.Number));
        Assert.All(verdict.Findings, found => Assert.Equal(found.Outcome is Outcome.NotMet or Outcome.Unknown, found.Cure is not null));

        // Whoever is sent away for want of years is told the day from which they suffice, and on which the program would say so.
        var experience = verdict.Findings[2];
        Assert.Equal(experience.Outcome == Outcome.NotMet, row.OptionalDay("何时满年限") is not null);
        Assert.StartsWith(row.Text("何时满年限") ?? "", experience.Cure ?? "", StringComparison.Ordinal);
    }

    private static EligibilityCase Case(CaseRow row, IReadOnlyList<Relaxation> relaxations) => new(
        InstitutionProfile.Of(row.Text("派出单位")!, null, Reference.Institutions),
        Credentials(row),
        new Attestations(Says(row, "政治素质"), Says(row, "遵纪守法"), Says(row, "身体健康"), Says(row, "事业心责任感"), Says(row, "专业能力")),
        relaxations);

    private static Credentials Credentials(CaseRow row) => Sample.Credentials(Discipline) with
    {
        Degree = row.Text("学位"),
        Title = row.Text("职称"),
        WorkStart = row.DayOrMonth("参加工作"),
        SolvableProblems = row.Text("可解决的技术问题"),
        AbilityStatement = row.Text("专业能力说明"),
    };

    private static bool? Says(CaseRow row, string column) => row.Maybe(column, "认可", "不认可");

    private static IReadOnlyList<Relaxation> Relaxations(CaseRow row, DateOnly on)
    {
        if (row.Text("放宽结果") is not { } result)
        {
            return [];
        }

        var facts = Credentials(row);
        var lapses = row.Text("放宽结果") == RelaxationState.Lapsed.ChineseName();
        var nomination = Nominations.Of(on, lapses ? facts with { MatureAchievement = "批准之后更改的成果" } : facts);
        if (result == NotAccepted)
        {
            Assert.Throws<RuleViolationException>(() => Propose(nomination, row, on));
            return nomination.Relaxations;
        }

        var number = Propose(nomination, row, on).Number;
        var state = row.One<RelaxationState>("放宽结果", RelaxationWords.ChineseName);
        if (state != RelaxationState.Proposed)
        {
            nomination.DecideRelaxation(number, lapses || state == RelaxationState.Approved, Cases.Approver, on, "已核对材料");
        }

        if (lapses)
        {
            nomination.Correct(nomination.Facts with { Credentials = facts }, Cases.Officer);
        }

        return nomination.Relaxations;
    }

    private static Relaxation Propose(Nomination nomination, CaseRow row, DateOnly on) => nomination.ProposeRelaxation(
        row.Several<RelaxationGround>("放宽理由", RelaxationWords.ChineseName), "专利 ZL202410000001.X",
        row.Several<RelaxableCriterion>("放宽条件", RelaxationWords.ChineseName), Policy20.InForce, Cases.Officer, on, 1);
}
