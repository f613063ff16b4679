using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>征集推荐: registers of nominations, relaxations by two persons, and the talent pool.</summary>
internal sealed class NominationChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts)
{
    public void WriteInto(Agenda agenda)
    {
        foreach (var (wave, number) in Wave.All.Select((wave, index) => (wave, index)))
        {
            var rows = experts.Skip(wave.From).Take(wave.To - wave.From).Select(expert => expert.Row()).ToList();
            Task Import(DemoOffice office) => office.ImportAsync(
                office.Get<ExpertImport>(), ExpertsRegister.Schema, Officer(number), $"拟聘专家推荐情况汇总表（第 {number + 1} 批）.xlsx", rows);

            if (wave.MonthsAgo == 0)
            {
                agenda.Recently(6, "10:30", Import);
                continue;
            }

            agenda.On(wave.MonthsAgo, 4, "10:30", Import);
            if (wave.MonthsAgo > 1)
            {
                agenda.On(wave.MonthsAgo, 9, "17:10", office => AdmitAsync(office, Officer(number + 1)));
            }
        }

        foreach (var proposal in Proposal.All)
        {
            Relax(agenda, proposal);
        }

        agenda.On(4, 12, "09:40", office => office.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Li, "重新推荐（1 人）.xlsx",
            [experts[Oddities.NominatedAgain].Row(calendar.Day(4, 11))]));
    }

    /// <summary>All that are eligible by now, in the order of their numbers.</summary>
    private static async Task AdmitAsync(DemoOffice office, Actor actor)
    {
        var ids = await office.AskAsync(context => context.NominationListings
            .Where(listing => !listing.IsAdmitted && (listing.Overall == Overall.Eligible || listing.Overall == Overall.EligibleByRelaxation))
            .OrderBy(listing => listing.Number).Select(listing => listing.NominationId).ToListAsync(office.Cancel));
        await office.Get<AdmitToPool>().RunAsync(actor, ids, office.Cancel);
    }

    private void Relax(Agenda agenda, Proposal proposal)
    {
        async Task Propose(DemoOffice office) => await office.Get<ProposeRelaxation>().RunAsync(
            Officer(proposal.Expert), new RelaxationProposal(await NominationAsync(office, proposal.Expert), proposal.Grounds, proposal.Evidence, [proposal.Criterion]), office.Cancel);

        async Task Decide(DemoOffice office) => await office.Get<DecideRelaxation>().RunAsync(
            Wang, await NominationAsync(office, proposal.Expert), 1, proposal.Approved == true, proposal.Decision, office.Cancel);

        var monthsAgo = Wave.Of(proposal.Expert).MonthsAgo;
        if (proposal.Approved is null)
        {
            agenda.Recently(monthsAgo == 0 ? 3 : 5, "16:10", Propose);
            return;
        }

        agenda.On(monthsAgo, 5, "14:20", Propose);
        agenda.On(monthsAgo, 7, "16:40", Decide);
    }

    private Task<NominationId> NominationAsync(DemoOffice office, int expert)
    {
        var number = experts[expert].Document;
        return office.AskAsync(context => (
            from nomination in context.Nominations
            join person in context.Experts on nomination.ExpertId equals person.Id
            where person.DocumentNumber == number
            select nomination.Id).SingleAsync(office.Cancel));
    }
}
