using System.IO.Compression;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Changping.Admin.Data.Imports;
using Changping.Admin.Features.Experts;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>12,000 nominations come in: the preview beside a bare pass over the same file, the commit beside a bare prepared insert of the same cells.</summary>
public class ImportRegister
{
    private const int Count = 12_000;

    private byte[] _file = [];
    private List<string?[]> _cells = [];
    private TestOffice _office = null!;
    private ImportPreview _preview = null!;
    private string _bareDatabase = "";

    [GlobalSetup]
    public void Prepare()
    {
        _file = BigRegister.Workbook(Count);
        _cells = [.. BigRegister.Rows(Count).Select(row => row.Values.ToArray())];
    }

    /// <summary>An empty database for every run.</summary>
    [IterationSetup]
    public void Empty()
    {
        _office = TestOffice.OpenAsync().GetAwaiter().GetResult();
        _preview = PreviewAsync().GetAwaiter().GetResult();
        _bareDatabase = Path.GetTempFileName();
    }

    [IterationCleanup]
    public void Remove()
    {
        _office.DisposeAsync().AsTask().GetAwaiter().GetResult();
        File.Delete(_bareDatabase);
    }

    [Benchmark]
    public async Task<int> Preview() => (await PreviewAsync()).Rows.Count;

    [Benchmark]
    public int Bare_zip_and_xml_pass()
    {
        var cells = 0;
        using var archive = new ZipArchive(new MemoryStream(_file), ZipArchiveMode.Read);
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

    [Benchmark]
    public async Task<int> Commit() =>
        (await _office.Get<ExpertImport>().CommitAsync(TestOffice.Officer, _preview, skipFaulty: true, default)).New;

    [Benchmark]
    public int Bare_prepared_insert()
    {
        using var connection = new SqliteConnection($"Data Source={_bareDatabase};Pooling=False");
        connection.Open();
        var names = Enumerable.Range(0, _cells[0].Length).Select(column => $"c{column}").ToArray();
        Execute(connection, $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, {string.Join(", ", names.Select(name => name + " TEXT"))})");
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO t ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})";
        var parameters = names.Select(name => command.Parameters.Add("@" + name, SqliteType.Text)).ToArray();
        foreach (var row in _cells)
        {
            for (var column = 0; column < parameters.Length; column++)
            {
                parameters[column].Value = (object?)row[column] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return _cells.Count;
    }

    private async Task<ImportPreview> PreviewAsync()
    {
        using var file = new MemoryStream(_file, writable: false);
        return await _office.Get<ExpertImport>().PreviewAsync(TestOffice.Officer, file, "测试.xlsx", null, null, default);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
