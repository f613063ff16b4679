using System.Globalization;
using System.Text;
using Changping.Admin.Files;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Faults;

/// <summary>
/// A process of its own that damages one database after the other, and asks verbs of each: what brings the process down is noticed by who started
/// it. For each it
/// writes one line: the seed, what came of it, and what was said.
/// </summary>
internal static class Damage
{
    public const string Word = "damage-databases";

    public const string Told = "told", Refused = "refused", Unseen = "unseen", Without = "without-effect", Trace = "TRACE";

    private static readonly Unit Damaged = new("damaged", FaultGround.Funded);

    public static string ResultsOf(FaultGround ground) => Path.Combine(ground.Root, "damage.txt");

    public static async Task RunAsync(string root, int first, int count)
    {
        var ground = new FaultGround(root);
        var sound = Content(ground.Office(FaultGround.Funded));
        for (var seed = first; seed < first + count; seed++)
        {
            var place = ground.NewPlace(Damaged, 0, seed);
            var what = Do(place.Database, seed);
            var isChanged = Content(place.Database) != sound;
            var (outcome, said) = await AskAsync(place);
            SqliteConnection.ClearAllPools();
            outcome = outcome == Unseen && !isChanged ? Without : outcome;
            await File.AppendAllTextAsync(ResultsOf(ground),
                string.Create(CultureInfo.InvariantCulture, $"{seed}\t{outcome}\t{what}\t{said.ReplaceLineEndings(" ")}\n"));
            place.Remove();
        }
    }

    /// <summary>A flipped bit, some bytes of chance, a page of zeros, a page that went elsewhere, or an end that is missing.</summary>
    private static string Do(string database, int seed)
    {
        var page = SqliteFile.PageLength(database);
        var chance = new Random(seed);
        using var file = new FileStream(database, FileMode.Open, FileAccess.ReadWrite);
        var pages = (int)(file.Length / page);
        var at = ((long)chance.Next(pages) * page) + chance.Next(page);
        switch (seed % 5)
        {
            case 0:
                file.Position = at;
                var former = file.ReadByte();
                file.Position = at;
                file.WriteByte((byte)(former ^ (1 << chance.Next(8))));
                return $"bit at {at}";
            case 1:
                var bytes = new byte[chance.Next(1, 64)];
                chance.NextBytes(bytes);
                file.Position = Math.Min(at, file.Length - bytes.Length);
                file.Write(bytes);
                return $"{bytes.Length} bytes at {at}";
            case 2:
                file.Position = at / page * page;
                file.Write(new byte[page]);
                return $"zeros at {file.Position - page}";
            case 3:
                var moved = new byte[page];
                file.Position = (long)chance.Next(pages) * page;
                file.ReadExactly(moved);
                file.Position = at / page * page;
                file.Write(moved);
                return $"another page at {file.Position - page}";
            default:
                file.SetLength(at);
                return $"cut at {at}";
        }
    }

    /// <summary>What verify says; a register that goes out and one that comes in must be given, or refused with a sentence.</summary>
    private static async Task<(string Outcome, string Said)> AskAsync(UnitPlace place)
    {
        var (status, said) = await VerbAsync(place, "verify");
        foreach (var verb in new[] { new[] { "export", "experts", "--out", Path.Combine(place.Folder, "out.xlsx") },
            ["import", "institutions", place.Input("institutions.xlsx"), "--commit"] })
        {
            var (further, words) = await VerbAsync(place, verb);
            if (further is not (0 or 1))
            {
                return (Trace, $"{verb[0]}: {words}");
            }
        }

        if (await StartAsync(place) is { } trace)
        {
            return (Trace, $"start: {trace}");
        }

        return status switch
        {
            0 => (Unseen, ""),
            1 => (said.Contains('✗', StringComparison.Ordinal) ? Told : Refused, said),
            _ => (Trace, said),
        };
    }

    /// <returns>Of the web application: what is no refusal but a trace.</returns>
    private static async Task<string?> StartAsync(UnitPlace place)
    {
        var refused = await Record.ExceptionAsync(async () => await (await place.StartAsync()).DisposeAsync());
        return refused is null || Obstacles.Of(refused, place.Database) is not null || await place.IsDamagedAsync() ? null : refused.ToString();
    }

    /// <returns>Status -1 for what is no refusal but a trace.</returns>
    private static async Task<(int Status, string Said)> VerbAsync(UnitPlace place, params string[] arguments)
    {
        var said = new StringBuilder();
        await using var heard = new StringWriter(said);
        Console.SetOut(heard);
        Console.SetError(heard);
        try
        {
            return (await place.StatusAsync(arguments), said.ToString());
        }
        catch (Exception trace)
        {
            return (-1, trace.ToString());
        }
    }

    /// <summary>All rows of all tables.</summary>
    private static string Content(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        var content = new StringBuilder();
        try
        {
            connection.Open();
            foreach (var table in SqliteFile.Counts(database).Keys.Where(table => !table.Contains("Words", StringComparison.Ordinal)))
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
                using var rows = command.ExecuteReader();
                while (rows.Read())
                {
                    content.AppendJoin('|', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue)).AppendLine();
                }
            }
        }
        catch (SqliteException unreadable)
        {
            content.Append(unreadable.Message);
        }

        return content.ToString();
    }
}
