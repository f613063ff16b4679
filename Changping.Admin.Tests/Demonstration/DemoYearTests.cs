using Changping.Admin.Demonstration;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Projects;
using Changping.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>What stands in the demonstration: enough of everything for each page to show each of its cases.</summary>
public sealed class DemoYearTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    private TestOffice Office => demo.Office;

    [Fact]
    public async Task It_has_the_people_companies_and_projects_of_a_year()
    {
        Assert.Equal(121, await Office.AskAsync(context => context.Experts.CountAsync()));
        Assert.InRange(await Office.AskAsync(context => context.Institutions.CountAsync()), 30, 35);
        Assert.Equal(60, await Office.AskAsync(context => context.Enterprises.CountAsync()));
        Assert.Equal(44, await Office.AskAsync(context => context.Projects.CountAsync(project => project.IsRegistered)));
        Assert.InRange(await Office.AskAsync(context => context.Projects.CountAsync(project => !project.IsRegistered)), 15, 20);
        Assert.InRange(await Office.AskAsync(context => context.PoolEntries.CountAsync()), 75, 90);
    }

    [Fact]
    public async Task Every_state_of_everything_is_there()
    {
        Assert.Equal(Enum.GetValues<ProjectState>(),
            (await Office.AskAsync(context => context.Projects.Select(project => project.State).Distinct().ToListAsync())).Order());
        Assert.Equal(Enum.GetValues<Overall>(),
            (await Office.AskAsync(context => context.NominationListings.Select(listing => listing.Overall).Distinct().ToListAsync())).Order());
        Assert.Equal(Enum.GetValues<BatchState>(),
            (await Office.AskAsync(context => context.PaymentBatches.Select(batch => batch.State).Distinct().ToListAsync())).Order());
        Assert.Equal(1, await Office.AskAsync(context => context.PoolEntries.CountAsync(entry => entry.State == PoolState.Left)));
        Assert.Equal(1, await Office.AskAsync(context =>
            context.PoolEntries.CountAsync(entry => entry.Steps.Any(step => step.State == PoolStepState.Proposed))));
        Assert.True(await Office.AskAsync(context => context.NominationListings.AnyAsync(listing => listing.AwaitsTitle)));
        Assert.Single((await Office.Get<ListPersons>().RunAsync(DemoOffice.Li, default)).Open);
        var relaxations = await Office.AskAsync(context => context.Nominations.SelectMany(nomination => nomination.Relaxations)
            .Select(relaxation => relaxation.State).Distinct().ToListAsync());
        Assert.Equal(Enum.GetValues<RelaxationState>(), relaxations.Order());
    }

    [Fact]
    public async Task A_project_was_given_up_registered_ones_are_confirmed_and_wait_and_an_early_end_waits_for_its_second_person()
    {
        var steps = await Office.AskAsync(context => context.Projects.SelectMany(project => project.Proposals).ToListAsync());
        Assert.Equal(StepProposalState.Confirmed, Assert.Single(steps, step => step.Action == ProjectAction.GiveUp).State);
        Assert.Equal(ProjectAction.EndEarly, Assert.Single(steps, step => step.State == StepProposalState.Proposed).Action);
        Assert.Equal([false, true], (await Office.AskAsync(context => context.Projects.Where(project => project.IsRegistered)
            .Select(project => project.AwaitsConfirmation).Distinct().ToListAsync())).Order());
    }

    [Fact]
    public async Task The_subsidy_of_a_terminated_project_is_to_be_recovered()
    {
        var due = await Office.AskAsync(context => Office.Get<RecoverableGrants>().OpenAsync(context, default));
        var terminated = await Office.AskAsync(context => context.Projects.Where(project => project.State == ProjectState.Terminated)
            .Select(project => project.Id).ToListAsync());
        Assert.Equal(Instrument.ProjectSubsidy, Assert.Single(due, payment => terminated.Contains(payment.ProjectId)).Instrument);
    }

    [Fact]
    public async Task Every_criterion_fails_somewhere_and_is_open_somewhere()
    {
        var verdicts = await Office.AskAsync(async context =>
            (await Office.Get<NominationJudgement>()
                .AskAsync(context, await context.Nominations.Include(nomination => nomination.Relaxations).ToListAsync(), default)).Values);
        Expect.None(
            from criterion in Enum.GetValues<Criterion>()
            from outcome in new[] { Outcome.NotMet, Outcome.Unknown }
            where !verdicts.Any(verdict => verdict.Findings.Any(finding => finding.Criterion == criterion && finding.Outcome == outcome))
            select $"{criterion} {outcome}");
    }

    [Fact]
    public async Task Some_are_eligible_and_wait_for_the_pool_and_some_relaxations_wait_for_the_second_person()
    {
        Assert.InRange(await Office.AskAsync(context =>
            context.NominationListings.CountAsync(listing => !listing.IsAdmitted && listing.Overall == Overall.Eligible)), 5, 15);
        Assert.InRange(await Office.AskAsync(context => context.NominationListings.CountAsync(listing => listing.AwaitsRelaxation)), 1, 3);
    }

    [Fact]
    public async Task Nobody_in_it_exists()
    {
        var people = await Office.AskAsync(context =>
            context.Experts.Select(expert => new { expert.Details.Name, expert.Details.Phone, expert.DocumentNumber }).ToListAsync());

        // One of them came twice, with two documents.
        Assert.Equal(people.Count - 1, people.Select(person => person.Name).Distinct().Count());
        Expect.None(people
            .Where(person => !person.Phone!.StartsWith("1990000", StringComparison.Ordinal)
                || !(person.DocumentNumber.StartsWith("110199", StringComparison.Ordinal)
                || person.DocumentNumber.StartsWith("X9900", StringComparison.Ordinal)))
            .Select(person => person.Name));
    }

    [Fact]
    public async Task Some_services_end_within_90_days_and_none_that_is_over_still_runs()
    {
        var today = TestOffice.Day;
        var days = await Office.AskAsync(context => (
            from project in context.Projects
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            where project.State == ProjectState.InService
            select appointment.LastDay).ToListAsync());
        Assert.InRange(days.Count(day => day <= today.AddDays(90)), 2, 6);
        Assert.DoesNotContain(days, day => day < today);
    }

    [Fact]
    public async Task Its_work_lies_in_the_past_months_and_was_done_by_the_accounts_that_one_can_sign_in_with()
    {
        var entries = await Office.AskAsync(context => context.AuditEntries.OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.At, entry.ActorId }).ToListAsync());
        Assert.Equal(entries.Select(entry => entry.At).Order(), entries.Select(entry => entry.At));
        Assert.True(entries[0].At > Office.Time.GetUtcNow().AddMonths(-15));
        Assert.True(entries[^1].At < Office.Time.GetUtcNow());
        Assert.True(entries.Select(entry => entry.At.Month).Distinct().Count() >= 12);
        var actors = entries.Select(entry => entry.ActorId).ToHashSet();
        Assert.Equal(7, actors.Count);
        Assert.Subset(DemoAccounts.All.Select(account => account.Id).ToHashSet(), actors);
    }
}
