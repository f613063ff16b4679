using Changping.Admin.Office;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Store;

namespace Changping.Admin.Registers.Imports;

/// <summary>Looks whether a file has the headers, and comes from the institution, of one whose headers a person explained.</summary>
internal static class MappedReading
{
    /// <param name="merged">As of <see cref="RegisterReader"/>.</param>
    /// <returns>The reading, by which mapping, and what is to be said of it where nobody said it now.</returns>
    /// <exception cref="ColumnsMissingException">Nothing is remembered that would help.</exception>
    public static async Task<(RegisterReading<TRow> Reading, ColumnMapping Mapping, IReadOnlyList<string> Remarks)> OpenAsync<TRow>(
        Stream file, RegisterSchema<TRow> schema, ReadingChoice choice, IReadOnlyDictionary<string, IReadOnlyList<MergedArea>>? merged, MappingMemory memory,
        CancellationToken cancel) where TRow : class
    {
        if (choice.Mapping is { } said)
        {
            return (RegisterReader.Open(file, schema, choice, merged), said, []);
        }

        var (reading, missing) = TryOpen(file, schema, choice, merged);
        foreach (var (remembered, mapping) in await memory.OfShapeAsync((reading?.Glance ?? missing?.Glance)?.Shape, cancel))
        {
            // Whose form it is may stand in a column that is known only by what was said.
            reading?.Dispose();
            reading = null;
            var mapped = TryOpen(file, schema, choice with { Mapping = mapping }, merged).Reading;
            if (mapped?.Glance is { } seen && seen.Sender == remembered.Sender && seen.Shape == remembered.Shape)
            {
                return (mapped, mapping, [Remark(remembered)]);
            }

            mapped?.Dispose();
        }

        return missing is null ? (reading ?? RegisterReader.Open(file, schema, choice, merged), ColumnMapping.None, []) : throw missing;
    }

    private static (RegisterReading<TRow>? Reading, ColumnsMissingException? Missing) TryOpen<TRow>(
        Stream file, RegisterSchema<TRow> schema, ReadingChoice choice, IReadOnlyDictionary<string, IReadOnlyList<MergedArea>>? merged)
        where TRow : class
    {
        try
        {
            return (RegisterReader.Open(file, schema, choice, merged), null);
        }
        catch (ColumnsMissingException missing)
        {
            return (null, missing);
        }
    }

    private static string Remark(RememberedMapping remembered) => $"已按{remembered.SaidBy} {OfficeClock.ToOffice(remembered.SaidAt):yyyy-MM-dd} 对同样表头指定的对应关系读取："
        + string.Join("；", remembered.Pairs.Select(pair => pair.Replace("=", " → ", StringComparison.Ordinal))) + "。";
}
