using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.TalentPool;
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
        agenda.Recently(4, "09:20",
            office => office.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Qian, "重新推荐（2 人）.xlsx", Oddities.DeniedLater.Select(Denied)));
        agenda.Recently(3, "10:05", office => LeaveAsync(office, Oddities.DeniedLater[0], confirm: true));
        agenda.Recently(2, "09:35", office => LeaveAsync(office, Oddities.DeniedLater[1], confirm: false));
        agenda.Recently(3, "11:15", office => office.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Qian, "补报推荐（1 人）.xlsx", [WithPassport()]));
        agenda.Recently(2, "15:40", office => office.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Li, "补正（1 人）.xlsx", [Corrected()]));
    }

    /// <summary>All that are eligible by now, in the order of their numbers.</summary>
    private static async Task AdmitAsync(DemoOffice office, Actor actor)
    {
        var ids = await office.AskAsync(context => context.NominationListings
            .Where(listing => !listing.IsAdmitted && (listing.Overall == Overall.Eligible || listing.Overall == Overall.EligibleByRelaxation))
            .OrderBy(listing => listing.Number).Select(listing => listing.NominationId).ToListAsync(office.Cancel));
        await office.Get<AdmitToPool>().RunAsync(actor, ids, office.Cancel);
    }

    /// <summary>By another institution, which does not vouch for them.</summary>
    private Dictionary<string, string?> Denied(int expert)
    {
        var row = experts[expert].Row(calendar.Recently(5));
        (row["派出单位"], row["遵纪守法"], row["身体健康"], row["备注"]) = (experts[expert + 2].Sender.Name, "否", "否", "本单位不予推荐（演示）");
        return row;
    }

    private Dictionary<string, string?> WithPassport()
    {
        var row = experts[Oddities.TwoDocuments].Row(calendar.Recently(4));
        (row["证件类型"], row["证件号码"], row["性别"], row["出生日期"]) = ("护照", "X99000097", "男", "1985-06");
        row["派出单位"] = experts[Oddities.TwoDocuments + 2].Sender.Name;
        return row;
    }

    private Dictionary<string, string?> Corrected()
    {
        var nominee = experts[Oddities.Lapses];
        var row = nominee.Row();
        row["参加工作时间"] = Nominee.Text(nominee.NominatedOn.AddMonths(-13));
        return row;
    }

    private async Task LeaveAsync(DemoOffice office, int expert, bool confirm)
    {
        var number = experts[expert].Document;
        var id = await office.AskAsync(context => (
            from entry in context.PoolEntries
            join person in context.Experts on entry.ExpertId equals person.Id
            where person.DocumentNumber == number
            select entry.Id).SingleAsync(office.Cancel));
        await office.Get<ProposePoolStep>().RunAsync(Li, id, PoolAction.Leave, "新单位不再推荐，经电话核实（演示）", office.Cancel);
        if (confirm)
        {
            await office.Get<DecidePoolStep>().RunAsync(Wang, id, 1, confirm: true, null, office.Cancel);
        }
    }

    private void Relax(Agenda agenda, Proposal proposal)
    {
        async Task Propose(DemoOffice office)
        {
            var nomination = await NominationAsync(office, proposal.Expert);
            await office.AttachAsync(Officer(proposal.Expert), RecordKind.Nomination, nomination.Value, "放宽佐证（演示）.pdf");
            await office.Get<ProposeRelaxation>().RunAsync(
                Officer(proposal.Expert), new RelaxationProposal(nomination, proposal.Grounds, proposal.Evidence, [proposal.Criterion]), office.Cancel);
        }

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
