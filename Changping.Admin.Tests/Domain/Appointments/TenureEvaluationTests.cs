using System.Globalization;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Appointments;

/// <summary>三（四）: evaluated after the last day, here 2028-03-14, by an odd panel of three or more; one prepares, another confirms.</summary>
public sealed class TenureEvaluationTests
{
    private static readonly DateOnly Today = new(2028, 4, 1);

    [Theory]
    [InlineData("2028-03-14", false)]
    [InlineData("2028-03-15", true)]
    [InlineData("2028-04-01", true)]
    [InlineData("2028-04-02", false)]
    public void It_is_held_after_the_last_day_and_not_in_the_future(string day, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => Evaluation(on: DateOnly.Parse(day, CultureInfo.InvariantCulture))) is null);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void The_panel_is_odd_and_three_at_least(int experts, bool possible) =>
        Assert.Equal(possible, Record.Exception(() => Evaluation(panel: Panel(experts))) is null);

    [Fact]
    public void The_panel_has_names_and_units_and_nobody_twice()
    {
        Assert.Throws<RuleViolationException>(() => Evaluation(panel: [.. Panel(2), new EvaluationPanelMember("无单位", " ")]));
        Assert.Throws<RuleViolationException>(() => Evaluation(panel: [.. Panel(2), Panel(1)[0]]));
        Assert.Throws<RuleViolationException>(() => Evaluation(progress: " "));
    }

    [Fact]
    public void Before_the_conclusion_there_is_none()
    {
        var project = InService();
        var refusal = Assert.Throws<RuleViolationException>(() => new TenureEvaluation(
            Id.New<EvaluationId>(), "2028-评价-001", project, Cases.Appointment(project), Facts(), Cases.Officer, Today));
        Assert.Equal(Clauses.Evaluation, refusal.Clause);
    }

    [Fact]
    public void Another_person_confirms_once()
    {
        var evaluation = Evaluation();
        Assert.Throws<RuleViolationException>(() => evaluation.Decide(true, Cases.Officer, Today, null));
        evaluation.Decide(true, Cases.Approver, Today, null);
        Assert.Equal(EvaluationState.Confirmed, evaluation.State);
        Assert.Throws<RuleViolationException>(() => evaluation.Decide(false, Cases.Approver, Today, "改"));
    }

    [Fact]
    public void Sent_back_it_is_written_anew_and_only_then()
    {
        var project = Concluded();
        var appointment = Cases.Appointment(project);
        var evaluation = new TenureEvaluation(Id.New<EvaluationId>(), "2028-评价-001", project, appointment, Facts(), Cases.Officer, Today);
        Assert.Throws<RuleViolationException>(() => evaluation.Revise(project, appointment, Facts(), Cases.Officer, Today));
        Assert.Throws<RuleViolationException>(() => evaluation.Decide(false, Cases.Approver, Today, " "));
        evaluation.Decide(false, Cases.Approver, Today, "意见过简");
        evaluation.Revise(project, appointment, Facts() with { Grade = EvaluationGrade.Excellent }, Cases.Officer, Today);
        Assert.Equal((EvaluationState.Prepared, EvaluationGrade.Excellent, null), (evaluation.State, evaluation.Facts.Grade, evaluation.Decision.DecidedBy));
    }

    [Fact]
    public void It_keeps_what_the_panel_said_without_blanks()
    {
        var project = Concluded();
        var facts = Facts() with { Panel = [.. Panel(2), new EvaluationPanelMember(" 丙 ", " 单位 ")], Progress = " 完成 ", Cooperation = " 良好 " };
        var evaluation = new TenureEvaluation(Id.New<EvaluationId>(), "2028-评价-007", project, Cases.Appointment(project), facts, Cases.Officer, Today);
        Assert.Equal(("2028-评价-007", project.Id, EvaluationState.Prepared), (evaluation.Number, evaluation.ProjectId, evaluation.State));
        Assert.Equal(("完成", "良好", new EvaluationPanelMember("丙", "单位")), (evaluation.Facts.Progress, evaluation.Facts.Cooperation, evaluation.Facts.Panel[2]));
    }

    [Fact]
    public void A_member_without_a_name_and_an_opinion_on_one_half_alone_are_refused()
    {
        Assert.Throws<RuleViolationException>(() => Evaluation(panel: [.. Panel(2), new EvaluationPanelMember(" ", "测试大学")]));
        var project = Concluded();
        Assert.Throws<RuleViolationException>(() => new TenureEvaluation(
            Id.New<EvaluationId>(), "2028-评价-001", project, Cases.Appointment(project), Facts() with { Cooperation = " " }, Cases.Officer, Today));
    }

    private static TenureEvaluation Evaluation(DateOnly? on = null, IReadOnlyList<EvaluationPanelMember>? panel = null, string progress = "完成")
    {
        var project = Concluded();
        var facts = Facts() with { EvaluatedOn = on ?? Today, Panel = panel ?? Panel(3), Progress = progress };
        return new TenureEvaluation(Id.New<EvaluationId>(), "2028-评价-001", project, Cases.Appointment(project), facts, Cases.Officer, Today);
    }

    private static EvaluationFacts Facts() => new(Today, Panel(3), EvaluationGrade.Qualified, "完成", "良好");

    private static List<EvaluationPanelMember> Panel(int experts) =>
        [.. Enumerable.Range(1, experts).Select(number => new EvaluationPanelMember($"评审{number}", "测试大学"))];

    private static CooperationProject InService()
    {
        var project = Cases.Project();
        project.SignAgreement(project.EstablishedDay);
        project.Do(ProjectAction.StartService);
        return project;
    }

    private static CooperationProject Concluded()
    {
        var project = InService();
        project.Do(ProjectAction.Conclude);
        return project;
    }
}
