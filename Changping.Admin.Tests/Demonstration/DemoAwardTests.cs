using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Prizes;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Demonstration;

/// <summary>年度奖励 and 转化补贴 in the demonstration: last year's decided and half paid, this year's open, one application paid, one that waits.</summary>
public sealed class DemoAwardTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    private TestOffice Office => demo.Office;

    [Fact]
    public async Task Last_years_prizes_are_granted_and_one_of_them_is_paid()
    {
        var selections = await Office.AskAsync(context => context.PrizeSelections.AsNoTracking().OrderBy(selection => selection.Year)
            .ThenBy(selection => selection.Round).ToListAsync());
        Assert.Equal([("2025 年度评选", PrizeSelectionState.Approved), ("2025 年度补充评选", PrizeSelectionState.Approved), ("2026 年度评选", PrizeSelectionState.Draft)],
            selections.Select(selection => (selection.Name, selection.State)));
        var prizes = await Office.AskAsync(context => context.Grants.Where(grant => grant.Instrument == Instrument.Prize)
            .OrderBy(grant => grant.State).Select(grant => new { grant.State, grant.Amount }).ToListAsync());
        Assert.Equal([(GrantState.Awarded, Money.FromYuan(50_000)), (GrantState.Paid, Money.FromYuan(100_000))],
            prizes.Select(grant => (grant.State, grant.Amount)));
        Assert.Single(await Office.Get<DueClaims>().RunAsync(Instrument.Prize, CalendarMonth.Of(TestOffice.Day), default), claim => !claim.IsBlocked);
    }

    [Fact]
    public async Task This_years_candidates_are_there_with_one_that_may_be_chosen_and_some_that_wait_for_their_evaluation()
    {
        var candidates = await Office.AskAsync(context => PrizeCandidates.OfAsync(context, 2026, 0, default));
        Assert.Single(candidates, candidate => candidate.Blocker is null);
        Assert.True(candidates.Count(candidate => candidate.IsOpen) >= 2);
    }

    [Fact]
    public async Task One_application_is_paid_and_one_waits_with_its_proof()
    {
        var applications = await Office.AskAsync(context => context.CommercialisationApplications.AsNoTracking()
            .OrderBy(application => application.Number).ToListAsync());
        Assert.Equal([CommercialisationState.Approved, CommercialisationState.Proposed], applications.Select(application => application.State));
        Assert.Equal([GrantState.Paid],
            await Office.AskAsync(context => context.Grants.Where(grant => grant.Instrument == Instrument.Commercialisation)
                .Select(grant => grant.State).ToListAsync()));
        var waiting = applications[1].Id.Value;
        Assert.Equal(1, await Office.AskAsync(context => context.Attachments.CountAsync(attachment => attachment.SubjectId == waiting)));
    }
}
