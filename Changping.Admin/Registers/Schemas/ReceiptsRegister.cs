using System.Globalization;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers.Schemas;

/// <summary>拨付回执: what the finance bureau answers to the lines of batches.</summary>
public sealed class ReceiptsRegister : RegisterSchema<ReceiptAnswer>
{
    private static readonly RegisterColumns<ReceiptAnswer> All = new();
    internal static readonly RegisterColumn<ReceiptAnswer, string?> Batch = All.Text("批次号", "拨付明细表上的批次号，如 2026-生补-003", row => row.Batch,
        new() { Required = true, Aliases = ["批次", "批次编号", "拨付批次号"], Width = 16, LineAbove = new(["批次号", "拨付批次号", "批次编号", "批次"]) });
    internal static readonly RegisterColumn<ReceiptAnswer, int?> Line = All.Add("序号", ColumnKind.Count, "该批次拨付明细表中的序号", ReadLine,
        row => row.Line.ToString(CultureInfo.InvariantCulture), new() { Required = true, Width = 8 }, row => row.Line);
    internal static readonly RegisterColumn<ReceiptAnswer, string?> Payee = All.Name("收款方", "与拨付明细表一致，用于核对", row => row.Payee,
        new() { Aliases = ["收款人", "收款单位", "户名"], Width = 28 });
    internal static readonly RegisterColumn<ReceiptAnswer, BankAccountNumber?> Account = All.Identifier<BankAccountNumber>(
        "银行账号", "与拨付明细表一致，文本格式，用于核对", BankAccountNumber.TryParse, row => row.Account,
        new() { Aliases = ["账号", "收款账号"], Width = 24, Mask = Mask.Account });
    internal static readonly RegisterColumn<ReceiptAnswer, Money?> Amount = All.Money(
        "金额", "以元计，收回的也填正数；以万元计时表头写“金额（万元）”", row => row.Amount,
        new() { Required = true, Aliases = ["拨付金额", "支付金额", "实付金额"], Width = 16 });
    internal static readonly RegisterColumn<ReceiptAnswer, LineOutcome?> Outcome = All.Choice<LineOutcome>(
        "拨付结果", "成功或退回；尚未办理的行，结果、日期、原因都留空", LineOutcomes.TryParse, row => row.Outcome?.ChineseName(),
        new()
        {
            Required = true,
            MayBeEmpty = true,
            Aliases = ["支付结果", "拨付状态", "支付状态"],
            Choices = [.. LineOutcomes.All.Select(outcome => outcome.ChineseName())],
            Width = 10
        });
    internal static readonly RegisterColumn<ReceiptAnswer, DateOnly?> On = All.Date("拨付日期", "银行办理或退回的日期，到日，如 2026-03-15", row => row.On,
        new()
        {
            Required = true,
            MayBeEmpty = true,
            Aliases = ["支付日期", "拨付时间", "支付时间"],
            LineAbove = new(["拨付日期", "支付日期", "拨付时间", "支付时间"]) { Beside = Outcome },
        });
    internal static readonly RegisterColumn<ReceiptAnswer, string?> Reason = All.LongText("退回原因", "退回的必填，如 账号与户名不符", row => row.Reason,
        new() { Aliases = ["退汇原因", "失败原因", "未拨付原因"], Width = 34 });

    public static readonly ReceiptsRegister Schema = new();

    private ReceiptsRegister() : base("receipts", "拨付回执", All.All)
    {
    }

    internal override ReceiptAnswer Read(RowCells cells)
    {
        var (batch, line) = (Batch.Read(cells) is { } number ? IdentifierText.Fold(number) : null, Line.Read(cells));
        var (payee, account, amount, outcome) = (Payee.Read(cells), Account.Read(cells), Amount.Read(cells), Outcome.Read(cells));
        var (on, reason) = (On.Read(cells), Reason.Read(cells));
        if (cells.IsEmpty(Outcome) && !(cells.IsEmpty(On) && reason is null))
        {
            cells.Fault(Outcome, "required", "已填日期或退回原因，请填拨付结果：成功或退回。");
        }
        else if (outcome is not null && cells.IsEmpty(On))
        {
            cells.Fault(On, "required", "必填：银行办理或退回的日期。");
        }

        if (outcome == LineOutcome.Returned && reason is null)
        {
            cells.Fault(Reason, "reason-missing", "退回须填写退回原因，如 账号与户名不符。");
        }
        else if (outcome == LineOutcome.Paid && reason is not null)
        {
            cells.Note(Reason, "拨付成功，所填退回原因不采用。");
        }

        return new ReceiptAnswer(batch!, line.GetValueOrDefault(), payee, account?.Digits, amount.GetValueOrDefault(), outcome, on, reason);
    }

    /// <summary>A number, typed as a number or as text.</summary>
    private static int? ReadLine(RowCells cells, RegisterColumn column)
    {
        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(IdentifierText.Fold(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        cells.Fault(column, "line-shape", "序号应为正整数，与拨付明细表一致。");
        return null;
    }
}
