using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>What is noted down during a service is kept as it was said, without blanks, and each fact that is needed is asked for.</summary>
public sealed class RecordedFactsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_contact_keeps_each_fact_and_leaves_out_what_is_empty()
    {
        var service = Cases.Appointment(Cases.Project());
        var contact = new Contact(
            Id.New<ContactId>(), service, new ContactFacts(Today, ContactChannel.Online, " 刘经理 ", null, " 正常 ", " ", " 协调班车 "), Cases.Officer, Today);
        Assert.Equal((service.Id, Today, ContactChannel.Online, "刘经理", "协调班车"),
            (contact.AppointmentId, contact.HeldOn, contact.Channel, contact.Companion, contact.FollowUp));
        Assert.Equal((null, "正常", null, Cases.Officer), (contact.Thinking, contact.Working, contact.Living, contact.EnteredBy));

        Assert.Null(contact.SettledOn);
        contact.Settle(" 已开通 ", Today.AddDays(1));
        Assert.Equal((Today.AddDays(1), "已开通"), (contact.SettledOn, contact.Settlement));
    }

    [Fact]
    public void The_companys_support_keeps_its_words_and_a_blank_is_none()
    {
        var service = Cases.Appointment(Cases.Project());
        var support = new EnterpriseSupport(
            Id.New<EnterpriseSupportId>(), service, new EnterpriseSupportFacts(EnterpriseSupportKind.Housing, Money.Zero, " 宿舍 ", Today), Cases.Officer);
        Assert.Equal((service.Id, EnterpriseSupportKind.Housing, Money.Zero, "宿舍", Today),
            (support.AppointmentId, support.Kind, support.Monthly, support.Description, support.Since));
        support.Correct(service, new EnterpriseSupportFacts(EnterpriseSupportKind.Other, new Money(1), " ", Today.AddDays(1)), Cases.Officer);
        Assert.Equal((EnterpriseSupportKind.Other, new Money(1), null, Today.AddDays(1)), (support.Kind, support.Monthly, support.Description, support.Since));
    }

    [Fact]
    public void A_result_keeps_each_fact()
    {
        var project = Cases.Project();
        var result = new JointResult(
            Id.New<JointResultId>(), project, new ResultFacts(ResultKind.Conversion, Today, " 隔膜 ", 2, new Money(1), " 合同 1 "), Cases.Officer, Today);
        Assert.Equal((project.Id, ResultKind.Conversion, Today, "隔膜", 2, new Money(1), "合同 1"),
            (result.ProjectId, result.Kind, result.AchievedOn, result.Title, result.Quantity, result.Amount, result.Evidence));
    }

    [Theory]
    [InlineData(" ", "合同", "成果名称")]
    [InlineData("隔膜", " ", "佐证材料")]
    public void A_result_has_a_name_and_what_shows_it(string title, string evidence, string words) =>
        Assert.Contains(words, Assert.Throws<RuleViolationException>(() =>
        new JointResult(Id.New<JointResultId>(), Cases.Project(), new ResultFacts(ResultKind.JointResearch, Today, title, 1, Money.Zero, evidence),
            Cases.Officer, Today)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_request_for_treatment_keeps_for_whom_and_what_for()
    {
        var service = Cases.Appointment(Cases.Project());
        var request = SupportRequest.Medical(
            Id.New<SupportRequestId>(), "2026-保障-0001", service, SupportKind.Referral, new MedicalNeed(PatientRelation.Spouse, " 测试家属 ", " 转诊 "),
            " 区卫健委 ", Cases.Officer, Today);
        Assert.Equal(("2026-保障-0001", service.Id, SupportKind.Referral, PatientRelation.Spouse, "测试家属", "转诊", "区卫健委"),
            (request.Number, request.AppointmentId, request.Kind, request.Patient, request.PatientName, request.MedicalDetail, request.HandlingUnit));
        Assert.Equal((SupportState.Received, Today, null, null), (request.State, request.ReceivedOn, request.HousingWishes, request.ClosedOn));
        request.Do(SupportAction.Begin, "不采用", Today.AddDays(1));
        Assert.Equal((SupportState.InProgress, null, null), (request.State, request.Resolution, request.ClosedOn));
        request.Do(SupportAction.Finish, " 已就诊 ", Today.AddDays(2));
        Assert.Equal((SupportState.Done, "已就诊", Today.AddDays(2)), (request.State, request.Resolution, request.ClosedOn));
    }

    [Fact]
    public void A_request_for_a_flat_keeps_the_declaration_and_the_wishes()
    {
        var request = Housing(" 两居室 ", " 区人才局 ");
        Assert.Equal((SupportKind.RentalFlat, Today, "两居室", "区人才局", null),
            (request.Kind, request.NoHousingDeclaredOn, request.HousingWishes, request.HandlingUnit, request.Patient));
        Assert.Throws<RuleViolationException>(() => Housing(" ", "区人才局"));
        Assert.Equal(Clauses.HousingSupport, Assert.Throws<RuleViolationException>(() => Housing("两居室", " ")).Clause);
    }

    [Fact]
    public void A_step_that_is_not_possible_names_those_that_are()
    {
        var request = Housing("两居室", "区人才局");
        Assert.Contains("可办理：开始办理、不予办理、撤回", Assert.Throws<RuleViolationException>(() => request.Do(SupportAction.Finish, "已办", Today)).Message,
            StringComparison.Ordinal);
        request.Do(SupportAction.Withdraw, "不需要", Today);
        Assert.Contains("该状态已终结", Assert.Throws<RuleViolationException>(() => request.Do(SupportAction.Begin, null, Today)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SupportKind.GreenChannel, true)]
    [InlineData(SupportKind.Consultation, true)]
    [InlineData(SupportKind.TopHospital, true)]
    [InlineData(SupportKind.Referral, true)]
    [InlineData(SupportKind.RentalFlat, false)]
    public void All_but_the_flat_is_medical(SupportKind kind, bool medical) =>
        Assert.Equal((medical, medical ? Clauses.MedicalSupport : Clauses.HousingSupport), (kind.IsMedical(), kind.Clause()));

    [Theory]
    [InlineData("2026-02-01", 1, "2026-02-01")]
    [InlineData("2026-03-15", 1, "2026-03-16")]
    [InlineData("2026-03-15", 12, "2027-02-13")]
    public void A_check_is_held_thirty_days_early_at_most_and_never_before_the_first_day(string start, int months, string earliest)
    {
        var (first, day) = (Day(start), Day(earliest));
        var project = new CooperationProject(
            Id.New<ProjectId>(), "2026-项目-0001", Id.New<Changping.Domain.Organizations.EnterpriseId>(), Id.New<Changping.Domain.Experts.ExpertId>(), first,
            new ProjectFacts { Title = "固态电池界面", Field = ProjectField.NaturalSciences, TotalCost = Money.FromYuan(1) }, Policy20.InForce);
        var service = Cases.Serving(project, first);
        var check = Check(service, null, new MidtermFacts(day, MidtermFinding.Behind, " 滞后 ", null), months, day);
        Assert.Equal((day, 1, service.Id, "滞后", Cases.Officer), (check.EarliestOn, check.Number, check.AppointmentId, check.Facts.Note, check.EnteredBy));
        Assert.Throws<RuleViolationException>(() => Check(service, null, new MidtermFacts(day.AddDays(-1), MidtermFinding.Behind, "滞后", null), months, day));
    }

    [Fact]
    public void Another_look_is_never_before_the_check_that_asked_for_it_and_says_what_it_found()
    {
        var (service, day) = (Cases.Serving(Cases.Project()), new DateOnly(2027, 3, 20));
        var first = Check(service, null, new MidtermFacts(day, MidtermFinding.NeedsCorrection, "整改", day.AddDays(1)), 12, day);
        Assert.Equal(day, Check(service, first, new MidtermFacts(day, MidtermFinding.OnPlan, "正常", null), 12, day).EarliestOn);
        Assert.Throws<RuleViolationException>(() => Check(service, first, new MidtermFacts(day, MidtermFinding.OnPlan, " ", null), 12, day));
        Assert.Contains("结论为“进度滞后”，不填复查日期", Refusal(new MidtermFacts(day, MidtermFinding.Behind, "滞后", day.AddDays(1))), StringComparison.Ordinal);
        Assert.Contains("请填写晚于检查日期 2027-03-20 的复查日期", Refusal(new MidtermFacts(day, MidtermFinding.NeedsCorrection, "整改", null)), StringComparison.Ordinal);

        string Refusal(MidtermFacts facts) => Assert.Throws<RuleViolationException>(() => Check(service, first, facts, 12, day)).Message;
    }

    [Theory]
    [InlineData(0, "没有要求")]
    [InlineData(1_200, "不满 1200 个月")]
    public void Why_there_is_no_check_is_told(int months, string words) => Assert.Contains(words, Assert.Throws<RuleViolationException>(() =>
        Check(Cases.Serving(Cases.Project()), null, new MidtermFacts(Today, MidtermFinding.OnPlan, "正常", null), months, Today)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Where_no_check_is_asked_for_nobody_is_due()
    {
        Assert.Null(new MidtermRule(0).Limit(Today));
        Assert.Equal(new DateOnly(2026, 10, 23), new MidtermRule(1).Limit(Today));
    }

    private static SupportRequest Housing(string wishes, string unit) => SupportRequest.Housing(
        Id.New<SupportRequestId>(), "2026-保障-0002", Cases.Appointment(Cases.Project()), new HousingNeed(Today, wishes), unit, isHousingOpen: false,
        Cases.Officer, Today);

    private static MidtermCheck Check(Appointment service, MidtermCheck? last, MidtermFacts facts, int months, DateOnly today) =>
        new(Id.New<MidtermCheckId>(), service, last, facts, new MidtermRule(months), Cases.Officer, today);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
