using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Projects;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>An office with as many people in service as asked, one service month of each complete.</summary>
public static class BigOffice
{
    private const int Companies = 400;

    public static async Task<TestOffice> OpenAsync(int count)
    {
        var office = await TestOffice.OpenAsync();
        var people = BigRegister.Rows(count).Select(Eligible).ToList();
        await ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, people);
        await ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Enumerable.Range(1, Companies).Select(number => Rows.Enterprise(number)));
        await ImportAsync(office.Get<ProjectImport>(), ProjectsRegister.Schema, people.Select((person, index) => Rows.Project(index % Companies + 1,
            ("项目名称", $"联合攻关{index}"), ("科技副总", person["姓名"]), ("证件号码", person["证件号码"]),
            ("立项日期", "2026-10-08"), ("协议签订日期", "2026-10-09"), ("服务起始日", "2026-10-12"))));
        await office.AppropriateAsync(Instrument.LivingAllowance, 600_000_000);

        // An account each and a second person for each project, behind the screens: twelve thousand commands would measure nothing.
        await office.ByHandAsync("""
            UPDATE Experts SET Account_Current_AccountName = Details_Name, Account_Current_BankName = '中国银行北京昌平支行',
                Account_Current_AccountNumber = encrypted('Account', '62220200' || substr('00000000' || rowid, -8));
            UPDATE Projects SET AwaitsConfirmation = 0
            """);
        return office;
    }

    /// <summary>All that is due in the month, in one batch.</summary>
    public static async Task<string> PrepareAsync(TestOffice office, CalendarMonth month)
    {
        var due = await office.Get<DueClaims>().RunAsync(Instrument.LivingAllowance, month, default);
        return await office.Get<PreparePaymentBatch>().RunAsync(
            TestOffice.Officer, new BatchRequest(Instrument.LivingAllowance, month, [.. due.Select(claim => claim.Key)]), default);
    }

    /// <summary>An office of the same content: one that every run may change.</summary>
    public static async Task<TestOffice> CopyAsync(TestOffice from)
    {
        var office = await TestOffice.OpenAsync();
        await using var source = new SqliteConnection($"Data Source={from.DatabaseFile}");
        await using var target = new SqliteConnection($"Data Source={office.DatabaseFile};Pooling=False");
        await source.OpenAsync();
        await target.OpenAsync();
        source.BackupDatabase(target);
        return office;
    }

    private static Dictionary<string, string?> Eligible(Dictionary<string, string?> row)
    {
        (row["派出单位"], row["学位"], row["参加工作时间"]) = ("清华大学", "博士", "2010-07");
        return row;
    }

    private static async Task ImportAsync<TRow, TDraft>(
        RegisterImport<TRow, TDraft> import, RegisterSchema<TRow> schema, IEnumerable<Dictionary<string, string?>> rows)
        where TRow : class where TDraft : class, IRowDraft<TRow>
    {
        var preview = await import.PreviewAsync(TestOffice.Officer, rows.Select((row, index) => RegisterReader.Parse(index + 4, row, schema)), "测试",
            null, default);
        Expect.None(preview.Faults.Take(3).Select(fault => $"{fault.Row} {fault.Column} {fault.Message}"));
        await import.CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);
    }
}
