using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Domain.Figures;

/// <summary>五（一）2: every sum of money that is shown.</summary>
public static class FundFigures
{
    public static readonly FigureDefinition Appropriated = new("预算", "该预算年度已由两人确认的预算合计，含调整；待确认的不计");

    public static readonly GrantFigure Held = new(BudgetColumn.Held, "已核定",
        "占用该预算年度的全部资金：待编批、待复核、已通知拨付、已拨付（扣除收回）和退汇待重拨");

    public static readonly GrantFigure Pending = new(BudgetColumn.Pending, "待编批、待复核", "已由两人核定尚未编批的，和已编入批次等待复核的；不含收回批次");
    public static readonly GrantFigure Instructed = new(BudgetColumn.Instructed, "已通知拨付", "批次已复核、财政局尚未回执的；收到成功回执后才计入已拨付");

    public static readonly GrantFigure Paid = new(BudgetColumn.Paid, "已拨付",
        "回执确认成功的，扣除已到账的收回；收回冲减原款项所在的预算年度和应付月份，已通知未回执的不计");

    public static readonly GrantFigure Returned = new(BudgetColumn.Returned, "退汇待重拨", "银行退回、尚未编入新批次的；仍占预算，仍应付");
    public static readonly GrantFigure Unpaid = new(BudgetColumn.Unpaid, "已核定未拨付", "待编批、待复核、已通知拨付和退汇待重拨的合计");
    public static readonly FigureDefinition Left = new("预算余额", "预算减已核定");
    public static readonly FigureDefinition ShareHeld = new("占预算", "已核定占该预算年度预算的百分比");
    public static readonly FigureDefinition ShareExecuted = new("执行率", "已拨付占该预算年度预算的百分比");

    public static readonly ClaimFigure Payable = new("可拨付", "应付、没有阻碍、尚未编入批次的，含以前月份未付的", ClaimState.Payable);
    public static readonly ClaimFigure Blocked = new("受阻", "应付、但有条件未满足而不能编入批次的", ClaimState.Blocked);

    public static readonly ClaimFigure Due = new("应付", "到期应付、尚未编入批次的，可拨付和受阻的都计；含以前月份未付的、已核定待编批的和退汇待重拨的",
        ClaimState.Payable, ClaimState.Blocked);

    public static readonly ClaimFigure InBatch = new("待复核", "已编入拨付批次、等待另一人复核的；不含收回批次", ClaimState.InBatch);

    public static readonly ClaimFigure ToPay = new("待拨付", "应付（可拨付和受阻的都计）加待复核；已通知财政局拨付的不计",
        ClaimState.Payable, ClaimState.Blocked, ClaimState.InBatch);

    public static readonly FigureDefinition Unanswered = new("待回执", "已通知财政局、尚未回执的明细，含收回批次；其中拨付的金额即已通知拨付");
    public static readonly FigureDefinition Recoverable = new("应收回", "已拨付而不再应付的差额，尚未编入收回批次的");
    public static readonly FigureDefinition Recovering = new("收回办理中", "已编入收回批次、待复核或待回执的；到账前仍计入已拨付");
    public static readonly FigureDefinition Recovered = new("已收回", "收回批次中回执确认到账的，已从已拨付中扣除，预算已释放");

    public static readonly FigureDefinition Subsidised = new("已补贴",
        "该项目的项目补贴中回执确认成功的，扣除已到账的收回，另加启用前已拨的；已通知未回执的不计");

    public static readonly FigureDefinition PaidInYear = new("支付年度", "按回执上的拨付日期（收回按到账日期）所在年度划分，各年之和即该预算年度的已拨付");
    public static readonly FigureDefinition Expected = new("预测", "按现有在岗人员和已立项项目今后应付而尚未核定的，不含年度奖励和转化补贴");

    /// <returns><see cref="ShareHeld"/> as it is shown; null without a budget.</returns>
    public static string? HeldOf(Money appropriated, Money held) => Rounded.Percent(held, appropriated);

    /// <returns><see cref="ShareExecuted"/> as it is shown; null without a budget.</returns>
    public static string? ExecutedOf(Money appropriated, Money paid) => Rounded.Percent(paid, appropriated);

    /// <summary>Those of a budget line, in the order of its table.</summary>
    public static readonly IReadOnlyList<GrantFigure> OfBudget = [Held, Pending, Instructed, Paid, Returned, Unpaid];

    public static GrantFigure Of(BudgetColumn column) => OfBudget.First(figure => figure.Column == column);
}
