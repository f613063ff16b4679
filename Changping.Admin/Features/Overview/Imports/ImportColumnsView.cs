using Changping.Admin.Components.Imports;
using Changping.Admin.Registers;

namespace Changping.Admin.Features.Overview.Imports;

/// <summary>The headers of a file as the shared import part shows them, and what a person said of them.</summary>
internal static class ImportColumnsView
{
    /// <summary>As a mobile number: dates and amounts are shorter.</summary>
    private const int LongNumber = 11;

    public static ImportView Of(RegisterSchema schema, ColumnsMissingException missing) => new(new ImportCounts(0, 0, 0, 0), [])
    {
        Refused = missing.Message,
        Mapping = Of(schema, missing.Glance),
    };

    public static ImportMapping Of(RegisterSchema schema, HeaderGlance glance) => new(
        [.. glance.Columns.Select(column =>
            new ImportHeader(column.Text, [.. column.Samples.Select(Masked)], column.Ours) { Pair = column.Pair, Near = column.Near })],
        [.. schema.Columns.Select(column => column.Name)],
        [.. schema.Columns.Where(column => column.Required && !glance.IsSaidAbove(column.Name)).Select(column => column.Name)],
        glance.Sender);

    /// <summary>Numbers of documents and accounts are known by their look.</summary>
    private static string Masked(string sample) => sample.Count(char.IsAsciiDigit) >= LongNumber ? $"{sample[..3]}****{sample[^4..]}" : sample;

    /// <summary>Only what the program would not see by itself, so that what is remembered stays readable.</summary>
    /// <param name="said">What was said before, by which the headers are taken for what they are.</param>
    /// <param name="ours">By header; null for one that is left out.</param>
    public static ColumnMapping Mapping(RegisterSchema schema, HeaderGlance glance, ColumnMapping said, IReadOnlyList<string?> ours) => ColumnMapping.Of(schema,
        glance.Columns.Zip(ours).Where(pair => pair.Second != pair.First.Ours || said.Speaks(pair.First.Text))
            .Select(pair => (pair.First.Text, pair.Second ?? "")));
}
