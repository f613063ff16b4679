using System.Globalization;

namespace Changping.Admin.Components.Imports;

/// <summary>The file as the browser sent it.</summary>
public sealed record ImportUpload(string Name, long Size, Stream Content);

/// <param name="Share">0 to 1; null where it is not known.</param>
public sealed record ImportProgress(string What, double? Share = null);

public enum ImportRowKind
{
    New,
    Changed,
    Unchanged,
    Faulty,

    /// <summary>Of any of these, those with something to look at.</summary>
    Hinted,
}

public sealed record ImportCounts(int New, int Changed, int Unchanged, int Faulty)
{
    public int Of(ImportRowKind kind) => kind switch
    {
        ImportRowKind.New => New,
        ImportRowKind.Changed => Changed,
        ImportRowKind.Unchanged => Unchanged,
        ImportRowKind.Faulty => Faulty,
        ImportRowKind.Hinted => Hinted,
    };

    /// <summary>Rows with something to look at that is no fault.</summary>
    public int Hinted { get; init; }
}

/// <param name="Old">What the database has, where it differs.</param>
/// <param name="Fault">Why the cell cannot be taken.</param>
public sealed record ImportCell(string Column, string? Value, string? Old = null, string? Fault = null)
{
    /// <summary>What may stand here, where the register lists it.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <param name="Number">Tells it from the other rows of the file.</param>
/// <param name="Cells">Of a changed row those that change; else all, in the order of the register.</param>
public sealed record ImportRow(int Number, IReadOnlyList<ImportCell> Cells)
{
    /// <summary>Its number as the spreadsheet shows it, with the sheet's name where several were read.</summary>
    public string Place { get; init; } = Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>It is written only once a person has ticked it.</summary>
    public bool Asks { get; init; }

    /// <summary>Whom or what it is about.</summary>
    public string Label { get; init; } = "";

    /// <summary>What the rules say of it, where they are asked.</summary>
    public string? Outcome { get; init; }

    /// <summary>To be looked at, but no fault.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What would become of the file; nothing is written yet.</summary>
/// <param name="Columns">Those of the register, in order.</param>
public sealed record ImportView(ImportCounts Counts, IReadOnlyList<string> Columns)
{
    /// <summary>Why the file as a whole cannot be taken; then there are no rows.</summary>
    public string? Refused { get; init; }

    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What each header of the file is taken for, where a person may have to say; null where nothing is open.</summary>
    public ImportMapping? Mapping { get; init; }

    /// <summary>The sheets that were read; none of rows that came from elsewhere.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Sheets that could be read instead, or with them.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>Rows of the file that are none of the register.</summary>
    public IReadOnlyList<PassedLine> PassedOver { get; init; } = [];

    /// <summary>How many of the new and of the changed rows ask for a tick.</summary>
    public (int New, int Changed) Asking { get; init; }

    /// <summary>The faulty rows as a workbook, with the reasons.</summary>
    public string? FaultyRowsAddress { get; init; }
}

/// <summary>The headers of a file and what they are taken for.</summary>
/// <param name="Headers">In the order of the file.</param>
/// <param name="Columns">Of the register, in order.</param>
/// <param name="Required">Those of them that some header must be.</param>
/// <param name="Sender">Whose form it is; empty where the file does not say.</param>
public sealed record ImportMapping(IReadOnlyList<ImportHeader> Headers, IReadOnlyList<string> Columns, IReadOnlyList<string> Required, string Sender);

/// <param name="Samples">Up to three values from below it.</param>
/// <param name="Ours">A column of the register, or two separated by /; null where it is unknown.</param>
public sealed record ImportHeader(string Text, IReadOnlyList<string> Samples, string? Ours)
{
    /// <summary>Two columns that it names together, separated by /.</summary>
    public string? Pair { get; init; }

    /// <summary>What it may be; for a person to take or leave.</summary>
    public string? Near { get; init; }
}

/// <param name="Ours">By header, in the order of the file; null for one that is left out.</param>
/// <param name="Remember">For the next file with these headers of this institution.</param>
public sealed record ImportMapped(IReadOnlyList<string?> Ours, bool Remember);

/// <param name="Place">Of the row, as the spreadsheet shows it.</param>
public sealed record PassedLine(string Place, string Words);

/// <summary>What was written.</summary>
/// <param name="RecordAddress">The record of this import, where it can be undone.</param>
public sealed record ImportDone(ImportCounts Counts, string? RecordAddress = null);
