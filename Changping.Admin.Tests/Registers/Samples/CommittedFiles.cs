using System.IO.Compression;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Writing;

namespace Changping.Admin.Tests.Registers.Samples;

/// <summary>The workbooks under data/ that are made by code. With REWRITE_DATA=1 in the environment the tests write them anew.</summary>
internal static class CommittedFiles
{
    public static readonly string Data = FindData();

    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>(
        RegisterSchemas.All.Select(schema => KeyValuePair.Create($"templates/{schema.Title}.xlsx", (Func<byte[]>)(() => Template(schema)))).Concat(
        [
            KeyValuePair.Create("samples/experts-clean.xlsx", (Func<byte[]>)CleanExperts.Build),
            KeyValuePair.Create("samples/experts-messy.xlsx", (Func<byte[]>)MessyExperts.Build),
            KeyValuePair.Create("samples/institutions.xlsx", (Func<byte[]>)OtherSamples.Institutions),
            KeyValuePair.Create("samples/enterprises.xlsx", (Func<byte[]>)OtherSamples.Enterprises),
            KeyValuePair.Create("samples/projects.xlsx", (Func<byte[]>)OtherSamples.Projects),
            KeyValuePair.Create("samples/needs.xlsx", (Func<byte[]>)NeedSamples.Build),
            KeyValuePair.Create("samples/receipts.xlsx", (Func<byte[]>)ReceiptSamples.Build),
        ]));

    public static string Path(string name) => System.IO.Path.Combine(Data, name);

    /// <summary>What makes a workbook the same: its sheets, texts and notes; not the moment of writing.</summary>
    public static string ContentOf(Stream workbook)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read);
        return string.Join('\n', archive.Entries
            .Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
                || entry.FullName.EndsWith("sharedStrings.xml", StringComparison.Ordinal)
                || entry.FullName.Contains("comments", StringComparison.Ordinal))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
            .Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            }));
    }

    private static byte[] Template(RegisterSchema schema)
    {
        using var file = new MemoryStream();
        TemplateWriter.Write(file, schema);
        return file.ToArray();
    }

    private static string FindData()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Changping.Admin.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "data");
            }
        }

        throw new DirectoryNotFoundException("The repository's data folder is above the tests.");
    }
}
