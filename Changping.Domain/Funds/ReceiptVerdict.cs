namespace Changping.Domain.Funds;

/// <summary>What comparing a receipt with its line comes to.</summary>
public enum ReceiptVerdict
{
    Matched,

    /// <summary>Line and amount agree, and name or account only in part.</summary>
    PartlyMatched,

    /// <summary>Entered before with the same answer: changes nothing.</summary>
    AlreadyConfirmed,

    /// <summary>The finance bureau left the row open.</summary>
    Unanswered,
    UnknownBatch,
    NotApproved,
    UnknownLine,
    AmountDiffers,
    AccountDiffers,
    PayeeDiffers,
    DayImpossible,

    /// <summary>Entered before with another answer, which stands until two persons settled which is right.</summary>
    Contradicts,

    /// <summary>The same contradiction came in before: it waits, or was settled.</summary>
    ContradictionKnown,

    /// <summary>The same line stands in the file more than once.</summary>
    Duplicate,
}

public static class ReceiptVerdicts
{
    public static string ChineseName(this ReceiptVerdict verdict) => verdict switch
    {
        ReceiptVerdict.Matched => "相符",
        ReceiptVerdict.PartlyMatched => "部分相符",
        ReceiptVerdict.AlreadyConfirmed => "已登记",
        ReceiptVerdict.Unanswered => "未填结果",
        ReceiptVerdict.UnknownBatch => "查无此批次",
        ReceiptVerdict.NotApproved => "批次未复核",
        ReceiptVerdict.UnknownLine => "查无此行",
        ReceiptVerdict.AmountDiffers => "金额不符",
        ReceiptVerdict.AccountDiffers => "账号不符",
        ReceiptVerdict.PayeeDiffers => "收款方不符",
        ReceiptVerdict.DayImpossible => "日期不符",
        ReceiptVerdict.Contradicts => "与已登记的不一致",
        ReceiptVerdict.ContradictionKnown => "不一致，已列入",
        ReceiptVerdict.Duplicate => "重复",
    };
}
