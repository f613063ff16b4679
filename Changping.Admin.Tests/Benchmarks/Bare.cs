using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>The least that anything could do with as many cells: what is measured stands beside it.</summary>
internal static class Bare
{
    /// <summary>Every part of the package is read through once.</summary>
    public static int Read(byte[] workbook)
    {
        var cells = 0;
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var part = entry.Open();
            using var reader = XmlReader.Create(part);
            while (reader.Read())
            {
                cells += reader.NodeType == XmlNodeType.Text && reader.Value.Length > 0 ? 1 : 0;
            }
        }

        return cells;
    }

    /// <summary>One sheet of texts.</summary>
    public static long Write(IReadOnlyList<string?[]> cells)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = XmlWriter.Create(archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open());
            sheet.WriteStartElement("worksheet", Main);
            sheet.WriteStartElement("sheetData", Main);
            for (var row = 0; row < cells.Count; row++)
            {
                sheet.WriteStartElement("row", Main);
                sheet.WriteAttributeString("r", (row + 1).ToString(CultureInfo.InvariantCulture));
                for (var column = 0; column < cells[row].Length; column++)
                {
                    sheet.WriteStartElement("c", Main);
                    sheet.WriteAttributeString("r", $"{(column < 26 ? "" : "A")}{(char)('A' + column % 26)}{row + 1}");
                    sheet.WriteAttributeString("s", "1");
                    sheet.WriteAttributeString("t", "inlineStr");
                    sheet.WriteStartElement("is", Main);
                    sheet.WriteElementString("t", Main, cells[row][column]);
                    sheet.WriteEndElement();
                    sheet.WriteEndElement();
                }

                sheet.WriteEndElement();
            }

            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        return target.Length;
    }

    /// <summary>One table of texts in a file, by one prepared statement in one transaction, as safe as the application writes.</summary>
    public static int Insert(IReadOnlyList<string?[]> cells)
    {
        var file = Path.GetTempFileName();
        try
        {
            Insert(file, cells);
        }
        finally
        {
            File.Delete(file);
        }

        return cells.Count;
    }

    private static void Insert(string file, IReadOnlyList<string?[]> cells)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var names = Enumerable.Range(0, cells[0].Length).Select(column => $"c{column}").ToArray();
        using var create = connection.CreateCommand();
        create.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, {string.Join(", ", names.Select(name => name + " TEXT"))})";
        create.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO t ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})";
        var parameters = names.Select(name => command.Parameters.Add("@" + name, SqliteType.Text)).ToArray();
        foreach (var row in cells)
        {
            for (var column = 0; column < parameters.Length; column++)
            {
                parameters[column].Value = (object?)row[column] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
