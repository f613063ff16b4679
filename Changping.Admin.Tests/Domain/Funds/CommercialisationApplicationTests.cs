using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using CsCheck;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>四（二）4, readings 0012 and 0025: who may apply, who decides, and one cap for all applications of a project.</summary>
public sealed class CommercialisationApplicationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Money Cap = Money.FromYuan(5_000_000);

    [Theory]
    [InlineData(ProjectState.Established, false)]
    [InlineData(ProjectState.AgreementSigned, false)]
    [InlineData(ProjectState.InService, true)]
    [InlineData(ProjectState.Concluded, true)]
    [InlineData(ProjectState.Evaluated, true)]
    [InlineData(ProjectState.Terminated, false)]
    [InlineData(ProjectState.Rejected, false)]
    public void From_the_first_day_of_service_on_a_project_may_apply(ProjectState state, bool may) => Assert.Equal(may, CommercialisationApplication.IsOpen(state));

    [Fact]
    public void The_rest_of_the_cap_is_granted_and_a_cap_used_up_is_refused_with_what_was_granted()
    {
        Assert.Equal(Money.FromYuan(3_000_000), Approve(Application(10_000_000), Money.Zero).Amount);
        Assert.Equal(Money.FromYuan(2_000_000), Approve(Application(10_000_000), Money.FromYuan(3_000_000)).Amount);
        Assert.Equal(new Money(1), Approve(Application(10_000_000), Cap - new Money(1)).Amount);
        var refusal = Assert.Throws<RuleViolationException>(() => Application(10_000_000, already: 5_000_000));
        Assert.Contains("已核定 5,000,000.00 元", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_granted_since_it_was_entered_counts_when_it_is_decided()
    {
        var application = Application(10_000_000);
        Assert.Throws<RuleViolationException>(() => Approve(application, Cap));
        Assert.Equal((CommercialisationState.Proposed, Money.Zero), (application.State, application.Granted));
    }

    [Fact]
    public void Another_person_decides_once_with_an_opinion_and_with_proof()
    {
        var application = Application(1_000_000);
        var project = Project();
        Assert.Contains("本人经办", Refusal(() => application.Approve(project, Money.Zero, 1, Policy20.InForce, Cases.Officer, Today, "属实")), StringComparison.Ordinal);
        Assert.Contains("上传证明材料", Refusal(() => application.Approve(project, Money.Zero, 0, Policy20.InForce, Cases.Approver, Today, "属实")), StringComparison.Ordinal);
        Assert.Contains("审批意见", Refusal(() => application.Approve(project, Money.Zero, 1, Policy20.InForce, Cases.Approver, Today, " ")), StringComparison.Ordinal);
        Assert.Contains("审批意见", Refusal(() => application.Refuse(Cases.Approver, Today, "")), StringComparison.Ordinal);
        application.Refuse(Cases.Approver, Today, "突破不足");
        Assert.Contains("已由", Refusal(() => application.Approve(project, Money.Zero, 1, Policy20.InForce, Cases.Approver, Today, "属实")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-10", "早于上岗日期 2026-03-15")]
    [InlineData("2026-03-14", "早于上岗日期 2026-03-15")]
    [InlineData("2026-03-15", null)]
    [InlineData("2026-11-23", null)]
    [InlineData("2026-11-24", "晚于今日")]
    public void An_application_was_dated_before_the_service_and_now_its_day_lies_between_taking_up_the_post_and_today(string day, string? refusal)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var refused = Record.Exception(() => Application(1_000_000, on: on));

        Assert.Equal(refusal is null, refused is null);
        Assert.Contains(refusal ?? "", refused?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_post_is_taken_up_no_day_is_right()
    {
        var project = Cases.Project();

        var lack = CommercialisationApplication.WhyNotOn(Today, Cases.Appointment(project), Today);

        Assert.Contains("尚未上岗", lack?.Message, StringComparison.Ordinal);
        Assert.Equal(Clauses.Commercialisation, lack?.Clause);
    }

    [Theory]
    [InlineData("HT-2026/07", "ＨＴ２０２６０７", true)]
    [InlineData("ht 2026（07）", "HT-2026-07", true)]
    [InlineData("HT-2026-07", "HT-2026-08", false)]
    public void The_same_contract_written_otherwise_is_the_same(string number, string known, bool same)
    {
        Assert.Equal(same, CommercialisationApplication.WhyNotAgain([number], [new KnownEvidence("2026-转化申请-001", null, [known])]) is not null);
        Assert.Equal(same ? 1 : 0, CommercialisationApplication.SharedElsewhere([number], [new KnownEvidence("2026-转化申请-001", "2026-项目-0002", [known])]).Count);
        Assert.Null(CommercialisationApplication.WhyNotAgain([number], [new KnownEvidence("2026-转化申请-001", "2026-项目-0002", [known])]));
    }

    [Fact]
    public void Several_numbers_are_told_apart_by_their_separators() =>
        Assert.Equal(["甲 1", "乙-2", "丙3"], EvidenceNumbers.Read(" 甲 1、乙-2，丙3；甲1\n"));

    [Theory]
    [InlineData("0.03", false)]
    [InlineData("0.04", true)]
    public void A_share_of_less_than_a_fen_is_nothing(string yuan, bool granted) =>
        Assert.Equal(granted, Record.Exception(() => Application(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture))) is null);

    [Fact]
    public void A_cap_used_up_is_told_otherwise_than_a_share_of_nothing()
    {
        Assert.Contains("余额 0，不能再申请", Refusal(() => Application(10_000_000, already: 5_000_000)), StringComparison.Ordinal);
        Assert.Contains("余额 0，不能再申请", Refusal(() => Application(0.03m, already: 6_000_000)), StringComparison.Ordinal);
        Assert.Contains("测算金额为 0", Refusal(() => Application(0.03m, already: 4_999_999)), StringComparison.Ordinal);
    }

    [Fact]
    public void It_keeps_what_was_applied_for()
    {
        var facts = new CommercialisationFacts(Today.AddDays(-1), Money.FromYuan(1_000), " 良率 ", " 产值 ", " 报告 ", ["合同 1"]);
        var project = Project();
        var application = new CommercialisationApplication(Id.New<CommercialisationId>(), "2026-转化申请-002", project, Cases.Serving(project), 2, facts, [],
            Money.Zero, Policy20.InForce, Cases.Officer, Today);
        Assert.Equal(("2026-转化申请-002", project.Id, 2, Today.AddDays(-1), Money.FromYuan(1_000)),
            (application.Number, application.ProjectId, application.Sequence, application.AppliedOn, application.Investment));
        Assert.Equal(("良率", "产值", "报告", CommercialisationState.Proposed, Money.Zero),
            (application.Breakthrough, application.EconomicValue, application.Evidence, application.State, application.Granted));
        Assert.Equal(Money.FromYuan(300), application.Approve(project, Money.Zero, 1, Policy20.InForce, Cases.Approver, Today, "属实").Amount);
        Assert.Equal((CommercialisationState.Approved, Money.FromYuan(300)), (application.State, application.Granted));
    }

    [Theory]
    [InlineData(0, "突破", "价值", "材料", "应大于 0", "合同 1")]
    [InlineData(-1, "突破", "价值", "材料", "应大于 0", "合同 1")]
    [InlineData(100, " ", "价值", "材料", "重大技术突破", "合同 1")]
    [InlineData(100, "突破", " ", "材料", "重大经济价值", "合同 1")]
    [InlineData(100, "突破", "价值", " ", "证明材料", "合同 1")]
    [InlineData(100, "突破", "价值", "材料", "合同号", "")]
    [InlineData(100, "突破", "价值", "材料", "合同号", "—")]
    public void Each_fact_is_asked_for(long fen, string breakthrough, string value, string evidence, string words, string number)
    {
        var facts = new CommercialisationFacts(Today, new Money(fen), breakthrough, value, evidence, number.Length == 0 ? [] : [number]);
        var project = Project();
        Assert.Contains(words, Refusal(() => _ = new CommercialisationApplication(
            Id.New<CommercialisationId>(), "2026-转化申请-001", project, Cases.Serving(project), 1, facts, [], Money.Zero, Policy20.InForce, Cases.Officer, Today)), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_service_and_after_a_termination_nothing_is_applied_for_or_approved()
    {
        var facts = new CommercialisationFacts(Today, Money.FromYuan(1), "突破", "价值", "材料", ["合同 1"]);
        var unsigned = Cases.Project();
        Assert.Contains("上岗服务后", Refusal(() => _ = new CommercialisationApplication(
            Id.New<CommercialisationId>(), "2026-转化申请-001", unsigned, Cases.Serving(unsigned), 1, facts, [], Money.Zero, Policy20.InForce, Cases.Officer, Today)), StringComparison.Ordinal);

        var project = Project();
        project.Do(ProjectAction.Terminate, "企业停产");
        var application = Application(1_000);
        Assert.Contains("上岗服务后", Refusal(() => application.Approve(project, Money.Zero, 1, Policy20.InForce, Cases.Approver, Today, "属实")), StringComparison.Ordinal);
        Assert.Equal(CommercialisationState.Proposed, application.State);
    }

    [Fact]
    public void Whatever_is_applied_for_in_whatever_order_the_sum_stays_under_the_cap() =>
        Gen.Long[1, 30_000_000_00].List[1, 12].Sample(investments =>
        {
            var sum = Money.Zero;
            foreach (var investment in investments)
            {
                try
                {
                    sum += Approve(Application(new Money(investment).Yuan, already: sum.Yuan), sum).Amount;
                }
                catch (RuleViolationException)
                {
                    // Nothing is left, or the share is nothing.
                }
            }

            return sum <= Cap;
        });

    private static string Refusal(Action act) => Assert.Throws<RuleViolationException>(act).Message;

    private static Calculation Approve(CommercialisationApplication application, Money already) =>
        application.Approve(Project(), already, 1, Policy20.InForce, Cases.Approver, Today, "属实");

    private static CommercialisationApplication Application(decimal yuan, decimal already = 0, DateOnly? on = null)
    {
        var project = Project();
        return new(Id.New<CommercialisationId>(), "2026-转化申请-001", project, Cases.Serving(project), 1,
            new CommercialisationFacts(on ?? Today, Money.FromYuan(yuan), "良率突破 95%", "年新增产值三千万元", "检测报告", ["合同 1"]), [], Money.FromYuan(already),
            Policy20.InForce, Cases.Officer, Today);
    }

    private static CooperationProject Project()
    {
        var project = Cases.Project();
        project.Register(OpeningBalance.None, Cases.Officer, project.EstablishedDay);
        project.ConfirmRegistration([], [], Cases.Approver, project.EstablishedDay);
        project.SignAgreement(new DateOnly(2026, 3, 10));
        project.Do(ProjectAction.StartService);
        return project;
    }
}
