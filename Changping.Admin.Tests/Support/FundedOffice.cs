using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Enterprises.Payees;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Projects;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>An office with projects in service and accounts to pay to.</summary>
internal static class FundedOffice
{
    public static readonly CalendarMonth Period = CalendarMonth.Of(TestOffice.Day);

    /// <summary>Served since 15 January 2025: 22 service months are complete on the office's day.</summary>
    private static readonly (string Column, string? Text)[] Dates =
        [("立项日期", "2025-01-02"), ("协议签订日期", "2025-01-10"), ("服务起始日", "2025-01-15")];

    /// <param name="projects">Numbered from 1.</param>
    /// <param name="yuan">Of the year's budget, for each of the two subsidies; 0 for none.</param>
    public static async Task<TestOffice> OpenAsync(int projects = 1, int yuan = 10_000_000, params (string Column, string? Text)[] changes)
    {
        var office = await TestOffice.OpenAsync();
        var numbers = Enumerable.Range(1, projects).ToList();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, [.. numbers.Select(number => Rows.Expert(number))]);
        var nominations = await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync());
        await office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, nominations, default);
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, [.. numbers.Select(number => Rows.Enterprise(number))]);
        await TestOffice.ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema,
            [.. numbers.Select(number => Rows.Project(number, [.. Dates, .. changes]))]);
        await office.ConfirmRegisteredAsync();
        foreach (var expert in await office.AskAsync(context => context.Experts.AsNoTracking().ToListAsync()))
        {
            await office.Get<EnterPayeeAccount>().RunAsync(TestOffice.Officer, new PayeeKey(expert.Id, null),
                new PayeeAccount(expert.Name, "中国银行北京昌平支行", null, "622202000000" + expert.DocumentNumber[^5..^1]), null, default);
        }

        if (yuan > 0)
        {
            await office.AppropriateAsync(Instrument.LivingAllowance, yuan);
            await office.AppropriateAsync(Instrument.ProjectSubsidy, yuan);
        }

        return office;
    }

    public static Task AppropriateAsync(this TestOffice office, Instrument instrument, int yuan) =>
        office.AppropriateAsync(Period.Year, instrument, Money.FromYuan(yuan));
}
