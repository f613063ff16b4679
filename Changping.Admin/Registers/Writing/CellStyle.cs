namespace Changping.Admin.Registers.Writing;

/// <summary>The styles of written workbooks, in the order in which <see cref="WorkbookStyles"/> writes them.</summary>
internal enum CellStyle
{
    Plain,
    Title,
    Note,
    Header,
    Text,
    LongText,
    Money,
    Date,
    Count,
    Bad,
    Problem,

    /// <summary>Of a register that is printed and signed, as the four after it.</summary>
    OfficialTitle,
    Label,
    OfficialHeader,
    TotalLabel,
    TotalMoney,

    /// <summary>To be filled in by another office, as the two after it.</summary>
    AnswerText,
    AnswerDate,
    AnswerLongText,
}
