using Changping.Admin.Registers;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Writing;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Batches;

/// <summary>A line of a batch with all that its official register prints.</summary>
public sealed record BatchRegisterLine(CalendarMonth Period, Disbursement Line, RegisteredGrant Grant, RegisteredCase Case)
{
    /// <summary>What whoever pays should see.</summary>
    public string Remark => string.Join("；", Remarks());

    private IEnumerable<string> Remarks()
    {
        if (!Grant.Instrument.PaysExpert)
        {
            yield return Grant.Calculation.Explanation;
        }

        if (Grant.Payable < Period)
        {
            yield return $"补发 {Grant.Payable}";
        }

        if (Line.AccountChanged)
        {
            yield return "账户有变更";
        }
    }
}

/// <summary>What a register prints of the grant that a line pays.</summary>
public sealed record RegisteredGrant(Instrument Instrument, int Sequence, DateOnly ServiceStart, CalendarMonth Payable, Calculation Calculation);

/// <param name="Project">Its number.</param>
public sealed record RegisteredCase(string Project, string Title, ProjectField Field, string Expert, string Enterprise, string CreditCode);

/// <summary>The official registers of the finance bureau, one an instrument. Widths are for A4 landscape, one page wide; long texts wrap.</summary>
internal static class BatchRegisters
{
    private static readonly ExportColumn<BatchRegisterLine> Granted = ExportColumn.Money<BatchRegisterLine>("核定金额", line => line.Line.Amount, 14, total: true);
    private static readonly ExportColumn<BatchRegisterLine> Paid = ExportColumn.Money<BatchRegisterLine>("发放金额", line => line.Line.Amount, 12, total: true);

    private static readonly ExportColumn<BatchRegisterLine>[] Account =
    [
        ExportColumn.LongText<BatchRegisterLine>("账户名称", 20, line => line.Line.Account.AccountName),
        ExportColumn.LongText<BatchRegisterLine>("开户银行", 20, line => line.Line.Account.BankName),
        ExportColumn.Text<BatchRegisterLine>("联行号", 14, line => line.Line.Account.BankCode),
        ExportColumn.Text<BatchRegisterLine>("银行账号", 21, line => line.Line.Account.AccountNumber),
    ];

    private static readonly ExportColumn<BatchRegisterLine>[] Subsidies =
    [
        ExportColumn.Text<BatchRegisterLine>("项目编号", 15, line => line.Case.Project),
        ExportColumn.LongText<BatchRegisterLine>("项目名称", 22, line => line.Case.Title),
        ExportColumn.LongText<BatchRegisterLine>("合作企业", 20, line => line.Case.Enterprise),
        ExportColumn.Text<BatchRegisterLine>("统一社会信用代码", 21, line => line.Case.CreditCode),
        ExportColumn.Text<BatchRegisterLine>("科技副总", 10, line => line.Case.Expert),
        ExportColumn.Text<BatchRegisterLine>("学科类别", 10, line => line.Case.Field.ChineseName()),
        ExportColumn.Money<BatchRegisterLine>("项目总经费", line => line.Grant.Calculation.Base, 15),
        ExportColumn.Text<BatchRegisterLine>("补贴比例", 9, line => Calculation.Percent(line.Grant.Calculation.Rate)),
        Granted,
        .. Account,
        ExportColumn.LongText<BatchRegisterLine>("备注/测算", 34, line => line.Remark),
    ];

    private static readonly ExportColumn<BatchRegisterLine>[] Allowances =
    [
        ExportColumn.Text<BatchRegisterLine>("姓名", 10, line => line.Line.PayeeName),
        ExportColumn.Text<BatchRegisterLine>("证件号码", 21, line => line.Line.PayeeDocument),
        ExportColumn.LongText<BatchRegisterLine>("合作企业", 22, line => line.Case.Enterprise),
        ExportColumn.Text<BatchRegisterLine>("服务月", 10, line => $"第 {line.Grant.Sequence} 月"),
        ExportColumn.Text<BatchRegisterLine>("服务月起止", 26, line => LivingAllowance.PeriodOf(line.Grant.ServiceStart, line.Grant.Sequence).ToString()),
        ExportColumn.Text<BatchRegisterLine>("应付月份", 10, line => line.Grant.Payable.ToString()),
        Paid,
        .. Account,
        ExportColumn.LongText<BatchRegisterLine>("备注", 18, line => line.Remark),
    ];

    private static readonly ExportColumn<BatchRegisterLine>[] Prizes =
    [
        ExportColumn.Text<BatchRegisterLine>("姓名", 10, line => line.Line.PayeeName),
        ExportColumn.Text<BatchRegisterLine>("证件号码", 21, line => line.Line.PayeeDocument),
        ExportColumn.Text<BatchRegisterLine>("项目编号", 15, line => line.Case.Project),
        ExportColumn.LongText<BatchRegisterLine>("项目名称", 22, line => line.Case.Title),
        ExportColumn.LongText<BatchRegisterLine>("合作企业", 20, line => line.Case.Enterprise),
        ExportColumn.Text<BatchRegisterLine>("奖励等次", 17, line => line.Grant.Calculation.Steps[0].Label),
        Paid,
        .. Account,
        ExportColumn.LongText<BatchRegisterLine>("备注", 18, line => line.Remark),
    ];

    private static readonly ExportColumn<BatchRegisterLine>[] Commercialisations =
    [
        ExportColumn.Text<BatchRegisterLine>("项目编号", 15, line => line.Case.Project),
        ExportColumn.LongText<BatchRegisterLine>("项目名称", 22, line => line.Case.Title),
        ExportColumn.LongText<BatchRegisterLine>("合作企业", 20, line => line.Case.Enterprise),
        ExportColumn.Text<BatchRegisterLine>("统一社会信用代码", 21, line => line.Case.CreditCode),
        ExportColumn.Text<BatchRegisterLine>("科技副总", 10, line => line.Case.Expert),
        ExportColumn.Text<BatchRegisterLine>("申请", 9, line => $"第 {line.Grant.Sequence} 次"),
        ExportColumn.Money<BatchRegisterLine>("转化投资总额", line => line.Grant.Calculation.Base, 16),
        ExportColumn.Text<BatchRegisterLine>("补贴比例", 9, line => Calculation.Percent(line.Grant.Calculation.Rate)),
        Granted,
        .. Account,
        ExportColumn.LongText<BatchRegisterLine>("备注/测算", 34, line => line.Remark),
    ];

    private static readonly Dictionary<Instrument, (string Title, ExportColumn<BatchRegisterLine>[] Columns, ExportColumn<BatchRegisterLine> Amount)> Forms = new()
    {
        [Instrument.ProjectSubsidy] = ("合作项目资金补贴拨付明细表", Subsidies, Granted),
        [Instrument.LivingAllowance] = ("生活补贴发放明细表", Allowances, Paid),
        [Instrument.Prize] = ("奖励资金发放明细表", Prizes, Paid),
        [Instrument.Commercialisation] = ("成果转化补贴拨付明细表", Commercialisations, Granted),
    };

    /// <param name="lines">All of the batch, in their order.</param>
    public static OfficialRegister<BatchRegisterLine> Of(PaymentBatch batch, IReadOnlyList<BatchRegisterLine> lines) => Of(batch) with
    {
        Receipt = new ReceiptForm(batch.Number, CheckTotal.Of(batch, lines.Count), [.. lines.Select(line =>
            new ReceiptFormLine(line.Line.Number, line.Line.PayeeName, line.Line.Account.AccountNumber, line.Line.Amount.Abs()))]),
    };

    private static OfficialRegister<BatchRegisterLine> Of(PaymentBatch batch)
    {
        if (batch.Kind == BatchKind.Recovery)
        {
            return RecoveryRegister.Of(batch);
        }

        var (title, columns, amount) = Forms[batch.Instrument];
        return new OfficialRegister<BatchRegisterLine>(
            title, RegisterExport<BatchRegisterLine>.Office, $"{batch.Period.Year}年{batch.Period.Month}月", batch.Number, columns, amount);
    }
}
