using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Features.Service;

/// <summary>One's own entries are put right with their trace, another's are not, and none after the opinion rests on it.</summary>
public sealed class EntryCorrectionTests
{
    [Fact]
    public async Task A_contact_is_put_right_by_its_author_and_the_trail_shows_before_and_after()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await office.Get<EnterContact>().RunAsync(TestOffice.Officer, new ContactDraft { Project = number, HeldOn = TestOffice.Day, Working = "正常" }, default);
        var draft = ContactDraft.Of((await ShowAsync(office, number)).Contacts[0], number);
        draft.Working = "设备未到";
        await Assert.ThrowsAsync<RuleViolationException>(() => CorrectAsync(TestOffice.SecondOfficer));
        await Assert.ThrowsAsync<NotPermittedException>(() => CorrectAsync(TestOffice.Approver));
        await CorrectAsync(TestOffice.Officer);

        var view = await ShowAsync(office, number);
        Assert.Equal("设备未到", view.Contacts[0].Working);
        Assert.Contains(view.Trail, entry => entry.Kind == CommandKind.CorrectContact
            && entry.Changes.Any(change => change is { Field: "工作状况", Old: "正常", New: "设备未到" }));

        async Task CorrectAsync(Actor actor) =>
            await office.Get<CorrectContact>().RunAsync(actor, (await ShowAsync(office, number)).Contacts[0].Id, draft, default);
    }

    [Fact]
    public async Task Results_support_and_checks_are_put_right_by_who_entered_them()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectEndingAsync(1, TestOffice.Day.AddDays(300));
        await office.Get<EnterResult>().RunAsync(TestOffice.Officer, number, Result("专利甲"), default);
        await office.Get<EnterEnterpriseSupport>()
            .RunAsync(TestOffice.Officer, number, new EnterpriseSupportDraft { Monthly = 3_000m, Since = TestOffice.Day }, default);
        await office.Get<EnterMidtermCheck>().RunAsync(TestOffice.Officer, number, new MidtermDraft { CheckedOn = TestOffice.Day, Note = "正常" }, default);
        var view = await ShowAsync(office, number);
        EntryCorrection[] corrections =
        [
            new EntryCorrection.OfResult(view.Results[0].Id, Result("专利乙")),
            new EntryCorrection.OfSupport(view.Supports[0].Id, new EnterpriseSupportDraft { Monthly = 3_500.50m, Since = TestOffice.Day }),
            new EntryCorrection.OfCheck(view.Checks[0].Id, new MidtermDraft { CheckedOn = TestOffice.Day, Finding = MidtermFinding.Behind, Note = "滞后" }),
        ];
        foreach (var correction in corrections)
        {
            await Assert.ThrowsAsync<RuleViolationException>(() => office.Get<CorrectServiceEntry>()
                .RunAsync(TestOffice.SecondOfficer, number, correction, default));
            await office.Get<CorrectServiceEntry>().RunAsync(TestOffice.Officer, number, correction, default);
        }

        view = await ShowAsync(office, number);
        Assert.Equal(("专利乙", "3,500.50", MidtermFinding.Behind), (view.Results[0].Title, view.Supports[0].Monthly.ToString(), view.Checks[0].Facts.Finding));
    }

    [Fact]
    public async Task After_a_confirmed_evaluation_nothing_it_rests_on_changes()
    {
        await using var office = await TestOffice.OpenAsync();
        var number = await office.AddProjectAsync(1);
        await office.Get<EnterResult>().RunAsync(TestOffice.Officer, number, Result("专利甲"), default);
        await office.MoveAsync(number, ProjectAction.EndEarly, TestOffice.Day, "任务完成");
        office.Time.Advance(TimeSpan.FromDays(1));
        await office.Get<PrepareEvaluation>().RunAsync(TestOffice.Officer, number, Opinion(), default);
        var result = (await ShowAsync(office, number)).Results[0].Id;
        await office.Get<CorrectServiceEntry>().RunAsync(TestOffice.Officer, number, new EntryCorrection.OfResult(result, Result("专利乙")), default);
        await office.DecideEvaluationAsync(TestOffice.Approver, number, true, null);

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() =>
            office.Get<CorrectServiceEntry>().RunAsync(TestOffice.Officer, number, new EntryCorrection.OfResult(result, Result("专利丙")), default));
        Assert.Equal(Clauses.Evaluation, refusal.Clause);
        Assert.True((await ShowAsync(office, number)).IsSealed);
    }

    private static EvaluationDraft Opinion()
    {
        var draft = EvaluationDraft.Of(null, TestOffice.Day.AddDays(1));
        foreach (var (member, index) in draft.Panel.Select((member, index) => (member, index)))
        {
            (member.Name, member.Unit) = ($"评审{index}", "测试大学");
        }

        (draft.Grade, draft.Progress, draft.Cooperation) = (EvaluationGrade.Qualified, "完成", "良好");
        return draft;
    }

    private static ResultDraft Result(string title) =>
        new() { Kind = ResultKind.JointResearch, AchievedOn = TestOffice.Day, Title = title, Evidence = "ZL0001" };

    private static async Task<ServiceView> ShowAsync(TestOffice office, string number) =>
        (await office.Get<ServiceRecord>().RunAsync(TestOffice.Officer, number, default))!;
}
