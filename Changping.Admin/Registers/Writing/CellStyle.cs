namespace Changping.Admin.Registers.Writing;

/// <summary>The styles of streamed workbooks, in the order in which <see cref="WorkbookPackage"/> writes them.</summary>
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
}
