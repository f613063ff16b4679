using System.Security.Cryptography;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers.Imports;

public abstract partial class RegisterImport<TRow, TDraft>
{
    private async Task<ImportPreview<TDraft>> ReadAsync(
        Stream file, string fileName, ReadingChoice choice, DateOnly? asOf, IProgress<int>? progress, CancellationToken cancel)
    {
        file.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        IReadOnlyDictionary<string, IReadOnlyList<MergedArea>>? merged = null;
        while (true)
        {
            file.Position = 0;
            var (reading, mapping, said) = await MappedReading.OpenAsync(file, schema, choice, merged, _memory, cancel);
            using var closing = reading;
            if (mapping.IsEmpty)
            {
                OtherRegister.Refuse(schema, reading.Headers);
            }

            var preview = await CompareAsync(reading.Rows, reading.Above, fileName, asOf, progress, cancel);
            if (reading.ToReadAgain is { } found)
            {
                // Only now it is known that what looked blank is merged.
                merged = found;
                continue;
            }

            List<string> told = [.. said, .. reading.Remarks];
            return preview with
            {
                IgnoredColumns = reading.IgnoredColumns,
                Hash = hash,
                Glance = reading.Glance,
                Mapping = mapping,
                Found = told,
                Remarks = [.. told, .. preview.Remarks],
                Reading = new FileReading
                {
                    Sheets = reading.Sheets,
                    OtherSheets = reading.OtherSheets,
                    HiddenSheets = reading.HiddenSheets,
                    PassedOver = [.. reading.PassedOver],
                    HiddenRows = reading.HiddenRows,
                },
            };
        }
    }

    private async Task<ImportPreview<TDraft>> CompareAsync(
        IEnumerable<ParsedRow<TRow>> parsed, IReadOnlyList<string> above, string source, DateOnly? asOf, IProgress<int>? progress, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var seenUntil = await LastAuditAsync(context, cancel);
        var comparison = await BeginAsync(context, asOf, cancel);
        var rows = new List<PreviewRow<TDraft>>();
        foreach (var chunk in parsed.Chunk(Chunk))
        {
            cancel.ThrowIfCancellationRequested();
            rows.AddRange(await comparison.CompareAsync(chunk, cancel));
            progress?.Report(rows.Count);
        }

        return new ImportPreview<TDraft>
        {
            Schema = schema,
            FileName = source,
            Remarks = [.. rows.Exists(row => row.Issues.Any(issue => issue.Code == RegisterReader.Masked)) ? (string[])[MaskedRemark] : [],
                .. comparison.Review(rows, above)],
            Compared = rows,
            Above = above,
            IgnoredColumns = [],
            AsOf = asOf,
            SeenUntil = seenUntil,
            AsksForEveryChange = AsksForEveryChange,
        };
    }
}
