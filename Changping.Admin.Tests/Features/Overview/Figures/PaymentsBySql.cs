using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Features.Funds.Receipts;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Tests.Features.Funds.Batches;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using static Changping.Admin.Tests.Features.Overview.Figures.FundsBySql;

namespace Changping.Admin.Tests.Features.Overview.Figures;

/// <summary>Batches, their registers and answers, recoveries, and what the exports and <c>verify</c> say they hold.</summary>
internal sealed class PaymentsBySql(TestOffice office, ShownFigures shown)
{
    private const string Waits = "SELECT SUM(g.Amount_Fen) FROM Grants g WHERE g.CorrectsId IS NULL AND g.State = ";
    private const string Live =
        "FROM Grants WHERE Instrument = $instrument AND CorrectsId IS NULL AND State NOT IN ('Released', 'Reversed') AND Payable <= $month";

    public async Task CompareAsync()
    {
        await ReceiptsAsync();
        await RecoveriesAsync();
        await BatchesAsync();
        await ExportsAsync();
        await VerifyAsync();
    }

    private async Task ReceiptsAsync()
    {
        var page = await office.Get<ListReceiptLines>().RunAsync(TestOffice.Officer, ListQuery.First, default);
        const string Open = "b.State = 'Approved' AND d.Outcome IS NULL";
        await shown.SameAsync("receipts open", page.Open, $"{Line}{Open}".Replace("SUM(d.Amount_Fen)", "COUNT(*)", StringComparison.Ordinal));
        await shown.SameAsync("receipts instructed", page.Instructed, $"{Line}{Open} AND b.Kind = 'Payment'");
        await shown.SameAsync("receipts recovering", -page.Recovering, $"{Line}{Open} AND b.Kind = 'Recovery'");
        await shown.SameAsync("receipts returned", page.ReturnedSum, $"{Waits}'Returned'");
        await shown.SumAsync("receipts all lines", page.List.Totals["amount"], $"{Line}b.State IN ('Approved', 'Settled')");
    }

    private async Task RecoveriesAsync()
    {
        var page = await office.Get<ListRecoveries>().RunAsync(TestOffice.Officer, ListQuery.First, default);
        const string Back = "b.Kind = 'Recovery' AND d.IsLive = 1 AND ";
        await shown.SameAsync("recoveries on the way", -page.OnTheWay, $"{Line}{Back}b.State IN ('Prepared', 'Approved') AND d.Outcome IS NULL");
        await shown.SameAsync("recoveries recovered", -page.Recovered, $"{Line}{Back}d.Outcome = 'Paid'");
        var task = (await office.Get<HomeTasks>().RunAsync(TestOffice.Officer, default)).SingleOrDefault(task => task.Kind == "应收回");
        Assert.Equal(page.OwedCount == 0 ? null : $"{page.OwedCount} 笔，{page.Owed} 元", task?.Subject);
    }

    private async Task BatchesAsync()
    {
        var list = await office.Get<ListBatches>().RunAsync(TestOffice.Officer, ListQuery.First with { PageSize = 1000 }, default);
        await shown.SumAsync("batches", list.Totals["total"], "SELECT SUM(Amount_Fen) FROM Disbursements");
        foreach (var row in list.Rows)
        {
            const string OfBatch = "b.Number = $number";
            (string, object)[] of = [("$number", row.Number)];
            var view = (await office.Get<ReadBatch>().RunAsync(TestOffice.Officer, row.Number, default))!;
            await shown.SameAsync($"batch {row.Number}", view.Batch.Total, $"{Line}{OfBatch}", of);
            await shown.SameAsync($"batch {row.Number} lines", view.Lines,
                "SELECT COUNT(*) FROM Disbursements d JOIN PaymentBatches b ON b.Id = d.BatchId WHERE b.Number = $number", of);
            await shown.SameAsync($"batch {row.Number} paid", Money.Sum(view.PaidIn.Select(year => year.Paid)), $"{Line}{OfBatch} AND d.Outcome = 'Paid'", of);
            var lines = await office.Get<ListBatchLines>().RunAsync(TestOffice.Officer, row.Number, ListQuery.First, default);
            await shown.SumAsync($"batch {row.Number} list", lines.Totals["amount"], $"{Line}{OfBatch}", of);
            if (view.IsOut)
            {
                await RegisterAsync(view, of);
            }
        }
    }

    /// <summary>The official register: its total, its lines, and the check total in its head.</summary>
    private async Task RegisterAsync(BatchView view, (string, object)[] of)
    {
        using var file = new MemoryStream();
        var written = (await office.Get<BatchWorkbook>().RunAsync(TestOffice.Officer, view.Batch.Number, file, default)).Register;
        var name = $"register {view.Batch.Number}";
        await shown.SameAsync($"{name} rows", written.Rows,
            "SELECT COUNT(*) FROM Disbursements d JOIN PaymentBatches b ON b.Id = d.BatchId WHERE b.Number = $number", of);
        await shown.SameAsync(name, written.Total!.Value,
            $"{Line}b.Number = $number".Replace("SUM(d.Amount_Fen)", "ABS(SUM(d.Amount_Fen))", StringComparison.Ordinal), of);
        var workbook = new Workbook(file.ToArray());
        var printed = decimal.Parse(workbook.Total(view.IsRecovery ? "收回金额" : InstrumentForm.Of(view.Batch.Instrument).Amount.Header),
            System.Globalization.CultureInfo.InvariantCulture);
        await shown.SameAsync($"{name} printed", Money.FromYuan(printed),
            $"{Line}b.Number = $number".Replace("SUM(d.Amount_Fen)", "ABS(SUM(d.Amount_Fen))", StringComparison.Ordinal), of);
        Assert.Contains(workbook.Texts, text => text.Contains($"{written.Rows} 行", StringComparison.Ordinal)
            && text.Contains(written.Total.Value.ToString(), StringComparison.Ordinal));
    }

    /// <summary>What leaves as a list says the same as the pages.</summary>
    private async Task ExportsAsync()
    {
        foreach (var export in office.Get<IEnumerable<IRegisterExport>>())
        {
            var instrument = export.Word switch
            {
                "subsidies" => "ProjectSubsidy",
                "allowances" => "LivingAllowance",
                "prizes" => "Prize",
                "commercialisation" => "Commercialisation",
                _ => null,
            };
            var written = await export.WriteAsync(TestOffice.Officer, ExportRequest.All, Stream.Null, default);
            if (instrument is not null)
            {
                var month = CalendarMonth.Of(TestOffice.Day).ToString();
                (string, object)[] of = [("$instrument", instrument), ("$month", month)];
                await shown.SameAsync($"export {export.Word} rows", written.Rows - await shown.ReckonedAsync(instrument, month, "COUNT(*)"),
                    $"SELECT COUNT(*) {Live}", of);
                await shown.SameAsync($"export {export.Word}",
                    written.Total!.Value - new Money(await shown.ReckonedAsync(instrument, month, "SUM(fen)")), $"SELECT SUM(Amount_Fen) {Live}", of);
            }
            else if (export.Word == "projects")
            {
                await shown.SameAsync("export projects rows", written.Rows, "SELECT COUNT(*) FROM Projects");
                await shown.SameAsync("export projects", written.Total!.Value, "SELECT SUM(Facts_TotalCost_Fen) FROM Projects");
            }
            else if (export.Word == "receipts")
            {
                await shown.SameAsync("export receipts", written.Total!.Value,
                    $"{Line}b.State IN ('Approved', 'Settled')".Replace("SUM(d.Amount_Fen)", "SUM(ABS(d.Amount_Fen))", StringComparison.Ordinal));
            }
            else if (export.Word == "in-service")
            {
                await shown.SameAsync("export in-service rows", written.Rows, PeopleBySql.OnDuty, ("$today", PeopleBySql.Today));
            }
        }
    }

    /// <summary>What verify says it looked at.</summary>
    private async Task VerifyAsync()
    {
        var checks = (await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).ToDictionary(check => check.Name, check => check.Detail);
        const string Grants = "FROM Grants WHERE CorrectsId IS NULL AND State NOT IN ('Released', 'Reversed')";
        await SaysAsync("caps", $"SELECT COUNT(DISTINCT ProjectId) {Grants}", count => $"{count:N0} 个项目的 ");
        await SaysAsync("caps", $"SELECT COUNT(DISTINCT ProjectId || Instrument) {Grants}", count => $" {count:N0} 项资金");
        await SaysAsync("once", $"SELECT COUNT(*) {Grants}", count => $"{count:N0} 笔有效核定");
        await SaysAsync("budgets", $"{Line}d.Outcome = 'Paid'", fen => $"已拨付 {new Money(fen)} 元");

        async Task SaysAsync(string check, string sql, Func<long, string> words)
        {
            var said = words(await shown.OneAsync(sql));
            await shown.SameAsync($"verify {check}: {checks[check]} does not say {said}", checks[check].Contains(said, StringComparison.Ordinal) ? 1
                : 0, "SELECT 1");
        }
    }
}
