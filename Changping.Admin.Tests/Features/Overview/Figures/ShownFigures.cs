using System.Globalization;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Features.Overview.Figures;

/// <summary>Holds what the office shows against SQL that knows nothing of the program: tables, states and days alone.</summary>
internal sealed class ShownFigures(TestOffice office)
{
    /// <summary>
    /// The service months that are complete and were never granted, each with the day on which it completed. An anniversary that its month lacks is the
    /// first of the next; SQLite runs over by as many days as are lacking.
    /// </summary>
    private const string DueMonths = """
        WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 72),
        days AS (
            SELECT a.ProjectId, n.k, a.LastDayServed, date(CASE WHEN strftime('%d', date(a.Start, '+' || n.k || ' months')) = strftime('%d', a.Start)
                THEN date(a.Start, '+' || n.k || ' months') ELSE date(a.Start, '+' || n.k || ' months', 'start of month') END, '-1 day') AS done
            FROM Appointments a JOIN n WHERE a.State NOT IN ('Named', 'NeverTakenUp')),
        due AS (
            SELECT d.ProjectId, d.k, 200000 AS fen FROM days d JOIN Projects p ON p.Id = d.ProjectId
            WHERE d.done <= d.LastDayServed AND strftime('%Y-%m', d.done) <= $month AND p.AwaitsConfirmation = 0 AND d.k > p.Opening_AllowanceMonths
                AND NOT EXISTS (SELECT 1 FROM Grants g WHERE g.ProjectId = d.ProjectId AND g.Instrument = 'LivingAllowance' AND g.Sequence = d.k
                    AND g.CorrectsId IS NULL AND g.State NOT IN ('Released', 'Reversed')))
        """;

    /// <summary>Half of the cost up to the cap, in one sum, of whoever came and was granted nothing yet.</summary>
    private const string DueSubsidies = """
        WITH due AS (
            SELECT p.Id AS ProjectId, 1 AS k, MAX(0, MIN(p.Facts_TotalCost_Fen / 2, CASE p.Facts_Field WHEN 'HumanitiesAndSocialSciences' THEN 10000000 ELSE 30000000 END) - p.Opening_Subsidy_Fen) AS fen
            FROM Projects p JOIN Appointments a ON a.ProjectId = p.Id
            WHERE p.AgreementSignedOn IS NOT NULL AND a.State NOT IN ('Named', 'NeverTakenUp') AND p.State <> 'Terminated' AND p.AwaitsConfirmation = 0
                AND strftime('%Y-%m', MAX(p.AgreementSignedOn, a.Start)) <= $month
                AND NOT EXISTS (SELECT 1 FROM Grants g WHERE g.ProjectId = p.Id AND g.Instrument = 'ProjectSubsidy' AND g.CorrectsId IS NULL AND g.State NOT IN ('Released', 'Reversed')))
        """;

    private readonly List<string> _wrong = [];

    public IReadOnlyList<string> Wrong => _wrong;

    public int Compared { get; private set; }

    /// <summary>Of those that are not nothing: comparing nothings would prove little.</summary>
    public int Telling { get; private set; }

    public async Task SameAsync(string where, Money shown, string sql, params (string Name, object Value)[] parameters) =>
        Note(where, shown.ToString(), new Money(await OneAsync(sql, parameters)).ToString());

    public async Task SameAsync(string where, long shown, string sql, params (string Name, object Value)[] parameters) =>
        Note(where, Text(shown), Text(await OneAsync(sql, parameters)));

    /// <summary>As it is printed.</summary>
    public async Task SumAsync(string where, string? shown, string sql, params (string Name, object Value)[] parameters) =>
        Note(where, shown ?? "", new Money(await OneAsync(sql, parameters)).ToString());

    /// <summary>What is reckoned, and what was decided or came back and waits: how many and how much.</summary>
    public async Task DueAsync(string where, string instrument, string month, long claims, Money amount)
    {
        (string, object)[] of = [("$month", month), ("$instrument", instrument)];
        await SameAsync($"{where}, claims", claims, Due(instrument, "COUNT(*)"), of);
        await SameAsync($"{where}, sum", amount, Due(instrument, "SUM(fen)"), of);
    }

    /// <summary>Reckoned anew, without those that wait already.</summary>
    public Task<long> ReckonedAsync(string instrument, string month, string what) => Reckoned(instrument) is { } with
        ? OneAsync($"{with} SELECT {what} FROM due WHERE fen > 0", [("$month", month)])
        : Task.FromResult(0L);

    public async Task<long> OneAsync(string sql, params (string Name, object Value)[] parameters) =>
        (await ListAsync(sql, parameters)) is [[var one]] ? ToLong(one) : 0;

    public async Task<IReadOnlyList<object?[]>> ListAsync(string sql, params (string Name, object Value)[] parameters)
    {
        await using var connection = new SqliteConnection($"Data Source={office.DatabaseFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters.Where(parameter => sql.Contains(parameter.Name, StringComparison.Ordinal)))
        {
            command.Parameters.AddWithValue(name, value);
        }

        var rows = new List<object?[]>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }

    private static string Due(string instrument, string what)
    {
        const string Waiting = "SELECT Amount_Fen AS fen FROM Grants WHERE Instrument = $instrument AND CorrectsId IS NULL AND State IN ('Awarded', 'Returned') AND Payable <= $month";
        return Reckoned(instrument) is { } with
            ? $"{with} SELECT {what} FROM (SELECT fen FROM due WHERE fen > 0 UNION ALL {Waiting})"
            : $"SELECT {what} FROM ({Waiting})";
    }

    private static string? Reckoned(string instrument) => instrument switch
    {
        "LivingAllowance" => DueMonths,
        "ProjectSubsidy" => DueSubsidies,
        _ => null,
    };

    private void Note(string where, string shown, string sql)
    {
        Compared++;
        Telling += shown is "0" or "0.00" ? 0 : 1;
        if (shown != sql)
        {
            _wrong.Add($"{where}: shown {shown}, SQL says {sql}");
        }
    }

    private static long ToLong(object? value) => value is null or DBNull ? 0 : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
