using Changping.Admin.Demonstration.Invented;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using static Changping.Admin.Demonstration.DemoOffice;

namespace Changping.Admin.Demonstration;

/// <summary>The bank accounts of those who serve, and changes that a second person looks at.</summary>
internal sealed class AccountChapter(DemoCalendar calendar, IReadOnlyList<Nominee> experts, Hosting hosting)
{
    /// <summary>Began last month and never told the account: this month's allowance is blocked.</summary>
    private const int WithoutAccount = 21;

    private const int Changed = 2;

    public void WriteInto(Agenda agenda)
    {
        foreach (var venture in Venture.All.Where(venture => venture.Begins && venture.Expert != WithoutAccount))
        {
            var expert = experts[venture.Expert];
            var day = venture.IsOld ? calendar.Day(DemoCalendar.Opening, 17 + venture.Number % 4) : venture.StartsOn(calendar).AddDays(1);
            agenda.On(day, "14:30", office => EnterAsync(office, expert, Account(expert, expert.Index), null));
        }

        agenda.On(2, 14, "10:10", office => EnterAsync(office, experts[Changed], Account(experts[Changed], 900), "原卡挂失，换新卡"));
        agenda.On(2, 15, "16:20", async office => await DecideAsync(office, await KeyAsync(office, experts[Changed]), Account(experts[Changed], 900)));

        var confirmed = HostOf(Hosting.ChangeConfirmed);
        agenda.On(2, 14, "11:00", office => EnterAsync(office, confirmed, 901, "基本户迁至园区支行"));
        agenda.On(2, 15, "16:35", async office => await DecideAsync(office, await KeyAsync(office, confirmed), Account(confirmed, 901)));
        agenda.Recently(2, "15:00", office => EnterAsync(office, HostOf(Hosting.ChangeWaits), 902, "企业来函变更收款账户"));
    }

    private Company HostOf(int expert) => hosting[Venture.OfExpert(expert)!];

    private static PayeeAccount Account(Nominee expert, int number) =>
        new(expert.Name, Numbers.Bank(number), Numbers.BranchCode(number), Numbers.Card(number));

    private static PayeeAccount Account(Company company, int number) =>
        new(company.Name, Numbers.Bank(number), Numbers.BranchCode(number), Numbers.CompanyAccount(number));

    private static async Task EnterAsync(DemoOffice office, Nominee expert, PayeeAccount account, string? reason) =>
        await office.Get<EnterPayeeAccount>().RunAsync(Officer(expert.Index), await KeyAsync(office, expert), account, reason, office.Cancel);

    private static async Task EnterAsync(DemoOffice office, Company company, int number, string reason) =>
        await office.Get<EnterPayeeAccount>().RunAsync(Qian, await KeyAsync(office, company), Account(company, number), reason, office.Cancel);

    private static Task DecideAsync(DemoOffice office, PayeeKey payee, PayeeAccount shown) =>
        office.Get<DecidePayeeAccount>().RunAsync(Wang, payee, shown, confirm: true, "已与收款方电话核对", office.Cancel);

    private static async Task<PayeeKey> KeyAsync(DemoOffice office, Nominee expert)
    {
        var number = expert.Document;
        return new PayeeKey(await office.AskAsync(context => context.Experts
            .Where(candidate => candidate.DocumentNumber == number).Select(candidate => candidate.Id).SingleAsync(office.Cancel)), null);
    }

    private static async Task<PayeeKey> KeyAsync(DemoOffice office, Company company)
    {
        var code = company.CreditCode;
        return new PayeeKey(null, await office.AskAsync(context => context.Enterprises
            .Where(candidate => candidate.CreditCode == code).Select(candidate => candidate.Id).SingleAsync(office.Cancel)));
    }
}
