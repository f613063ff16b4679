using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Institutions;
using Changping.Admin.Features.Policies;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>What stands before the first case: the policy in force, readings, budgets, companies and the institutions that an officer settles.</summary>
internal sealed class OpeningChapter(DemoCalendar calendar, Hosting hosting)
{
    private const int Opening = DemoCalendar.Opening;

    private static readonly (Instrument Instrument, decimal Yuan)[] YearlyBudget =
    [
        (Instrument.ProjectSubsidy, 7_500_000m), (Instrument.LivingAllowance, 1_200_000m), (Instrument.Prize, 700_000m),
        (Instrument.Commercialisation, 5_000_000m),
    ];

    public void WriteInto(Agenda agenda)
    {
        agenda.On(Opening, 2, "09:10", office => office.Get<ProposeActivation>().RunAsync(Zhou, new ActivationDraft(
            "2.0", ActivationKind.Activation, calendar.Day(DemoCalendar.Issue, 1), "演示用虚构日期，正式使用前由系统管理员按印发文件登记", calendar.GoLive), office.Cancel));
        agenda.On(Opening, 2, "09:40", ConfirmPolicyAsync);
        agenda.On(Opening, 2, "14:00", ConfirmReadingsAsync);
        agenda.On(Opening, 3, "10:00", office => AppropriateAsync(office, calendar.Day(Opening, 1).Year));
        for (var year = calendar.Day(Opening, 1).Year + 1; year <= calendar.Today.Year; year++)
        {
            var entered = year;
            var day = new DateOnly(year, 1, 6);
            if (day < calendar.Recently(3))
            {
                agenda.On(day, "10:20", office => AppropriateAsync(office, entered));
            }
            else
            {
                agenda.Recently(4, "10:20", office => AppropriateAsync(office, entered));
            }
        }

        var later = Companies.All.Where(company => !hosting.IsHost(company)).ToList();
        Enterprises(agenda, Opening, "科技型企业名册（首批）.xlsx", Companies.All.Where(hosting.IsHost));
        Enterprises(agenda, 9, "科技型企业名册（增补一）.xlsx", later.Take(later.Count / 2));
        Enterprises(agenda, 4, "科技型企业名册（增补二）.xlsx", later.Skip(later.Count / 2));

        agenda.On(Opening, 3, "15:30", office => office.ImportAsync(
            office.Get<InstitutionImport>(), InstitutionsRegister.Schema, Qian, "派出单位名录.xlsx", ConfirmedInstitutions.Rows));
        Settle(agenda, 9, Senders.Renowned, [InstitutionKind.InternationallyRenowned], "QS 2026 世界大学排名前 10（演示依据），经工作组会议确认");
        Settle(agenda, 7, Senders.OfNoKind, [], "经查无科研机构主管部门批复，不属于所列任何一类（演示依据）");
    }

    private static async Task ConfirmPolicyAsync(DemoOffice office) => await office.Get<DecideActivation>().RunAsync(
        Wang, await office.AskAsync(context => context.PolicyActivations.Select(entry => entry.Id).SingleAsync(office.Cancel)), confirm: true, null,
        office.Cancel);

    private static async Task ConfirmReadingsAsync(DemoOffice office)
    {
        string[] numbers = ["0001", "0002", "0003", "0004", "0006", "0007", "0008", "0011", "0012", "0015", "0019"];
        foreach (var number in numbers)
        {
            await office.Get<ConfirmReading>().RunAsync(Zhou, number, office.Cancel);
        }
    }

    private static async Task AppropriateAsync(DemoOffice office, int year)
    {
        foreach (var (instrument, yuan) in YearlyBudget)
        {
            await office.AppropriateAsync(year, instrument, Money.FromYuan(yuan), $"{year} 年度部门预算批复（演示）");
        }
    }

    private void Enterprises(Agenda agenda, int monthsAgo, string source, IEnumerable<Company> companies)
    {
        var rows = companies.Select(company => company.Row(hosting.HasAccount(company))).ToList();
        agenda.On(monthsAgo, 4, "11:00", office => office.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Qian, source, rows));
    }

    private static void Settle(Agenda agenda, int monthsAgo, Sender sender, IReadOnlyList<InstitutionKind> kinds, string evidence) =>
        agenda.On(monthsAgo, 5, "13:40", async office =>
        {
            var institution = await office.AskAsync(context => context.Institutions.AsNoTracking()
                .SingleAsync(candidate => candidate.Name == sender.Name, office.Cancel));
            await office.Get<ConfirmInstitution>()
                .RunAsync(Qian, new InstitutionConfirmation(institution.Id, kinds, [], evidence, institution.Version), office.Cancel);
            var stated = await office.AskAsync(context => context.Institutions.AsNoTracking()
                .SingleAsync(candidate => candidate.Id == institution.Id, office.Cancel));
            if (stated.Proposed is not null)
            {
                await office.Get<DecideInstitution>().RunAsync(Wang, stated.Id, stated.Version, confirm: true, null, office.Cancel);
            }
        });
}
