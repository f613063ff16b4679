namespace Changping.Admin.Registers.Writing;

/// <summary>One sheet on its way into a workbook.</summary>
/// <param name="Name">Cut and cleaned as Excel asks.</param>
/// <param name="HeaderRow">Repeated on every printed page.</param>
/// <param name="Write">Writes the children of the worksheet element.</param>
internal sealed record SheetPart(string Name, int HeaderRow, Action<SheetXml> Write)
{
    /// <summary>Last column (from 0) and last row of what is printed; null prints whatever is there.</summary>
    public (int Column, int Row)? PrintedTo { get; init; }

    /// <summary>Where a sheet is wider than its paper, each page says whose row it is.</summary>
    public bool RepeatsFirstColumn { get; init; }

    /// <summary>At most 31 characters, without those that Excel forbids in a tab.</summary>
    public string TabName
    {
        get
        {
            var clean = string.Concat(Name.Where(letter => !"[]:*?/\\'".Contains(letter, StringComparison.Ordinal) && !char.IsControl(letter)));
            return clean.Length == 0 ? "Sheet1" : clean.Length <= 31 ? clean : clean[..31];
        }
    }
}
