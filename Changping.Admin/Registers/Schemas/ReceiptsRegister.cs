using System.Globalization;
using Changping.Domain.Common;
using Changping.Domain.Finance;
using Changping.Domain.Identifiers;

namespace Changping.Admin.Registers.Schemas;

/// <param name="Amount">Positive also for a recovery.</param>
/// <param name="Outcome">Null with <paramref name="On"/> and <paramref name="Reason"/>: the row was left open.</param>
public sealed record ReceiptRow(string Batch, int Line, string? Payee, BankAccountNumber? Account, Money Amount, LineOutcome? Outcome, DateOnly? On, string? Reason);

/// <summary>拨付回执: what the finance bureau answers to the lines of batches.</summary>
public sealed class ReceiptsRegister : RegisterSchema<ReceiptRow>
{
    public static readonly ReceiptsRegister Schema = new();

    private readonly RegisterColumn _batch;
    private readonly RegisterColumn _line;
    private readonly RegisterColumn _payee;
    private readonly RegisterColumn _account;
    private readonly RegisterColumn _amount;
    private readonly RegisterColumn _outcome;
    private readonly RegisterColumn _on;
    private readonly RegisterColumn _reason;

    private ReceiptsRegister() : base("receipts", "拨付回执")
    {
        _batch = Required("批次号", ColumnKind.Text, "拨付明细表上的批次号，如 2026-生补-003");
        _line = Required("序号", ColumnKind.Text, "该批次拨付明细表中的序号");
        _payee = Optional("收款方", ColumnKind.Name, "与拨付明细表一致，用于核对");
        _account = Optional("银行账号", ColumnKind.Identifier, "与拨付明细表一致，文本格式，用于核对");
        _amount = Required("金额", ColumnKind.Money, "以元计，收回的也填正数；以万元计时表头写“金额（万元）”");
        _outcome = Required("拨付结果", ColumnKind.Choice, "成功或退回；尚未办理的行，结果、日期、原因都留空", choices: [.. LineOutcomes.All.Select(outcome => outcome.ChineseName())], mayBeEmpty: true);
        _on = Required("拨付日期", ColumnKind.Date, "银行办理或退回的日期，到日，如 2026-03-15", mayBeEmpty: true);
        _reason = Optional("退回原因", ColumnKind.LongText, "退回的必填，如 账号与户名不符");
    }

    internal override ReceiptRow? Read(RowCells row)
    {
        var (batch, line) = (row.Text(_batch) is { } number ? IdentifierText.Fold(number) : null, Line(row));
        var payee = row.Name(_payee);
        var account = row.Identifier<BankAccountNumber>(_account, BankAccountNumber.TryParse);
        var amount = row.Money(_amount);
        var outcome = row.Word<LineOutcome>(_outcome, LineOutcomes.TryParse);
        var (on, reason) = (row.Day(_on), row.Text(_reason));
        if (row.IsEmpty(_outcome) && !(row.IsEmpty(_on) && reason is null))
        {
            row.Fault(_outcome, "required", "已填日期或退回原因，请填拨付结果：成功或退回。");
        }
        else if (outcome is not null && row.IsEmpty(_on))
        {
            row.Fault(_on, "required", "必填：银行办理或退回的日期。");
        }

        if (outcome == LineOutcome.Returned && reason is null)
        {
            row.Fault(_reason, "reason-missing", "退回须填写退回原因，如 账号与户名不符。");
        }
        else if (outcome == LineOutcome.Paid && reason is not null)
        {
            row.Note(_reason, "拨付成功，所填退回原因不采用。");
        }

        return batch is null || line is not { } place || amount is not { } sum ? null : new ReceiptRow(batch, place, payee, account, sum, outcome, on, reason);
    }

    /// <summary>A number, typed as a number or as text.</summary>
    private int? Line(RowCells row)
    {
        if (row.Text(_line) is not { } text)
        {
            return null;
        }

        if (int.TryParse(IdentifierText.Fold(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        row.Fault(_line, "line-shape", "序号应为正整数，与拨付明细表一致。");
        return null;
    }
}
