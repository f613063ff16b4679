using BenchmarkDotNet.Attributes;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Overview.Dashboard;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>The dashboard and the forecast with 12,000 experts, each of them in service and paid for half a year: a hundred times what a district
/// has.</summary>
public class ShowDashboard
{
    private const int Companies = 200, PaidMonths = 6;

    /// <summary>A test, which asks only whether it still can be measured, takes less.</summary>
    public int Count { get; init; } = 12_000;

    /// <summary>As long as a real one.</summary>
    private const string Calculation =
        """{"Steps":[{"Kind":"Base","Label":"第 1 个服务月（2026-01-15 至 2026-02-14）","Amount":{"Fen":200000},"Clause":{"Key":"living-allowance","Number":"四（二）2","Policy":"2.0"}}]}""";

    private TestOffice _office = null!;

    [GlobalSetup]
    public async Task Prepare()
    {
        _office = await TestOffice.OpenAsync();
        await ImportAsync(_office.Get<ExpertImport>(), ExpertsRegister.Schema, BigRegister.Rows(Count).Select(Eligible));
        var nominations = await _office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync());
        await _office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, nominations, default);
        await ImportAsync(_office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Enumerable.Range(1, Companies)
            .Select(number => Rows.Enterprise(number)));
        await _office.ByHandAsync(Services);
        await _office.ByHandAsync(Payments);
    }

    [GlobalCleanup]
    public async Task Remove() => await _office.DisposeAsync();

    [Benchmark]
    public async Task<int> The_whole_dashboard() => (await ShowAsync(CaseScope.All)).Months.Count;

    [Benchmark]
    public async Task<int> Of_one_institution_and_one_industry() => (await ShowAsync(new CaseScope("清华大学", "先进能源"))).Months.Count;

    [Benchmark]
    public async Task<long> The_forecast() => (await _office.AskAsync(context => _office.Get<Forecasts>().SumAsync(context, CaseScope.All, default)))
        .InYear(Instrument.LivingAllowance, TestOffice.Day.Year + 1).Amount.Fen;

    private Task<DashboardView> ShowAsync(CaseScope cases) =>
        _office.Get<ReadDashboard>().RunAsync(TestOffice.Officer, new DashboardScope(TestOffice.Day.Year, cases), default);

    /// <summary>A new identifier as the database keeps them.</summary>
    private const string NewId =
        "printf('%s-%s-4%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2), hex(randomblob(6)))";

    /// <summary>Everybody in the pool is in service since one of the first days of the year.</summary>
    private static readonly string Services = $$"""
        WITH hosts AS (SELECT Id, row_number() OVER (ORDER BY CreditCode) AS number FROM Enterprises),
             people AS (SELECT ExpertId, row_number() OVER (ORDER BY Number) AS number FROM PoolEntries)
        INSERT INTO Projects (Id, AgreementVersion, Authors, EnterpriseId, ExpertId, Facts_Field, Facts_Goals, Facts_Title, Facts_TotalCost_Fen, IsRegistered, AwaitsConfirmation, Gaps, Opening_AllowanceMonths, Opening_Commercialisation_Fen, Opening_Subsidy_Fen, Number, State, Version, PolicyVersion, EstablishedOn, AgreementSignedOn)
        SELECT {{NewId}}, 1, '[]', hosts.Id, ExpertId, 'NaturalSciences', '[]', '联合攻关' || people.number, 80000000, 1, 0, '[]', 0, 0, 0, printf('2026-项目-%05d', people.number), 'InService', 0, '2.0', '2026-01-02', '2026-01-05'
        FROM people JOIN hosts ON hosts.number = people.number % {{Companies}} + 1;
        INSERT INTO Appointments (Id, ProjectId, ExpertId, EnterpriseId, Post, State, Start, LastDay, LastDayServed, Version)
        SELECT {{NewId}}, Id, ExpertId, EnterpriseId, '科技副总', 'Serving', date('2026-01-07', '+' || (rowid % 120) || ' days'),
            date('2028-01-06', '+' || (rowid % 120) || ' days'), date('2028-01-06', '+' || (rowid % 120) || ' days'), 0 FROM Projects
        """;

    /// <summary>The first months of each service, as if they had gone through batches.</summary>
    private static readonly string Payments = $$"""
        WITH RECURSIVE months(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM months WHERE number < {{PaidMonths}})
        INSERT INTO Grants (Id, Instrument, ProjectId, ExpertId, EnterpriseId, ServiceStart, Sequence, Payable, BudgetYear, Amount_Fen, Calculation, PolicyVersion, State, Before, Version)
        SELECT {{NewId}}, 'LivingAllowance', ProjectId, ExpertId, EnterpriseId, Start, number, strftime('%Y-%m', Start, '+' || number || ' months'), 2026, 200000, '{{Calculation}}', '2.0', 'Paid', 'Released', 0
        FROM Appointments CROSS JOIN months
        """;

    private static Dictionary<string, string?> Eligible(Dictionary<string, string?> row, int number)
    {
        (row["学位"], row["参加工作时间"], row["派出单位"]) = ("博士", "2010-07", number % 2 == 0 ? "清华大学" : "北京大学第三医院");
        return row;
    }

    private static async Task ImportAsync<TRow, TDraft>(
        RegisterImport<TRow, TDraft> import, RegisterSchema<TRow> schema, IEnumerable<Dictionary<string, string?>> rows)
        where TRow : class where TDraft : class, IRowDraft<TRow>
    {
        var preview = await import.PreviewAsync(TestOffice.Officer, rows.Select((row, index) => RegisterReader.Parse(index + 4, row, schema)), "测试",
            null, default);
        await import.CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);
    }
}
