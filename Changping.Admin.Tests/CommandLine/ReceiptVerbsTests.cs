using System.Text.Json;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.CommandLine;

/// <summary>The command line exports a batch and imports its receipts with the numbers that the pages have.</summary>
public sealed class ReceiptVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("receipt-verbs").FullName;

    [Fact]
    public async Task A_batch_goes_out_and_its_receipts_come_back_with_the_same_numbers()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(6);
        var workbook = Path.Combine(_folder, "batch.xlsx");
        var (status, exported) = await RunAsync(office, "export", "allowances", "--batch", number, "--out", workbook);
        Assert.Equal((0, 6, "12000.00"), (status, exported.GetProperty("rows").GetInt32(), exported.GetProperty("total").GetString()));

        var filled = Path.Combine(_folder, "receipts.xlsx");
        await File.WriteAllBytesAsync(filled, ReceiptBook.Fill(await File.ReadAllBytesAsync(workbook), Answer));
        (status, var preview) = await RunAsync(office, "import", "receipts", filled);
        Assert.Equal((1, 6, 4, 1, 0, 1, false),
            (status, Count(preview, "rows"), Count(preview, "new"), Count(preview, "changed"), Count(preview, "unchanged"), Count(preview, "faulty"),
                Committed(preview)));
        Assert.Equal(("金额", "amount-differs", "1,999.00"), Fault(preview));
        Assert.Contains("12,000.00 元", preview.GetProperty("remarks")[0].GetString(), StringComparison.Ordinal);

        (status, var refused) = await RunAsync(office, "import", "receipts", filled, "--commit");
        Assert.Equal((1, false, 6), (status, Committed(refused), (await office.BatchAsync(number)).OpenLines));
        (status, var committed) = await RunAsync(office, "import", "receipts", filled, "--commit", "--skip-faulty");
        Assert.Equal((0, true, 1), (status, Committed(committed), (await office.BatchAsync(number)).OpenLines));
        Assert.Equal(Money.FromYuan(8_000), (await office.BudgetAsync()).Paid);

        (status, var again) = await RunAsync(office, "import", "receipts", filled, "--commit", "--skip-faulty");
        Assert.Equal((0, 0, 5, 1), (status, Count(again, "new"), Count(again, "unchanged"), Count(again, "faulty")));
        Assert.Equal(Money.FromYuan(8_000), (await office.BudgetAsync()).Paid);
    }

    [Fact]
    public async Task Receipts_go_out_by_their_own_word_and_the_records_are_in_order()
    {
        await using var office = await FundedOffice.OpenAsync();
        var number = await office.ApprovedAsync(3);
        await office.PaidAsync(number);
        var (status, exported) = await RunAsync(office, "export", "receipts", "--period", "2026-11", "--out", Path.Combine(_folder, "all.xlsx"));
        Assert.Equal((0, 3, "6000.00"), (status, Count(exported, "rows"), exported.GetProperty("total").GetString()));
        Assert.Equal(1, (await RunAsync(office, "export", "receipts", "--batch", "2026-生补-404", "--out", Path.Combine(_folder, "none.xlsx"))).Status);

        (status, var verified) = await RunAsync(office, "verify");
        Assert.Equal((0, true), (status, verified.GetProperty("ok").GetBoolean()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static WrittenAnswer Answer(int line) => line switch
    {
        1 => new WrittenAnswer("成功", TestOffice.Day, Amount: 1_999m),
        2 => new WrittenAnswer("成功", TestOffice.Day, Account: ""),
        3 => new WrittenAnswer("退回", TestOffice.Day, "账号与户名不符"),
        _ => new WrittenAnswer("成功", TestOffice.Day),
    };

    private static int Count(JsonElement report, string name) => report.GetProperty(name).GetInt32();

    private static bool Committed(JsonElement report) => report.GetProperty("committed").GetBoolean();

    private static (string?, string?, string?) Fault(JsonElement report) => report.GetProperty("faults")[0] is var fault
        ? (fault.GetProperty("column").GetString(), fault.GetProperty("code").GetString(), fault.GetProperty("value").GetString()) : default;

    private static Task<(int Status, JsonElement Answer)> RunAsync(TestOffice office, params string[] arguments) => OfficeShell.RunAsync(office, arguments);
}
