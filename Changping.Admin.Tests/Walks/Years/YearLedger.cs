using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>The invariants of the money asked of the database file itself, in plain SQL that knows nothing of the program.</summary>
internal static class YearLedger
{
    /// <summary>What must be nowhere; each gives a text for every row that is wrong.</summary>
    private static readonly (string What, string Sql)[] Never =
    [
        ("a prize twice", "SELECT ProjectId FROM Grants WHERE Instrument = 'Prize' AND CorrectsId IS NULL AND State NOT IN ('Released', 'Reversed') GROUP BY ProjectId HAVING count(*) > 1"),
        ("a month twice", """
            SELECT ProjectId || ' ' || Sequence FROM Grants WHERE Instrument = 'LivingAllowance' AND CorrectsId IS NULL AND State NOT IN ('Released', 'Reversed')
            GROUP BY ProjectId, Sequence HAVING count(*) > 1
            """),
        ("a line paid whose batch nobody approved", """
            SELECT PaymentBatches.Number || ' ' || Disbursements.Number FROM Disbursements JOIN PaymentBatches ON PaymentBatches.Id = Disbursements.BatchId
            WHERE Disbursements.Outcome IS NOT NULL AND PaymentBatches.State NOT IN ('Approved', 'Settled')
            """),
        ("a round closed by who entered a score", """
            SELECT ReviewRounds.Number FROM ReviewRounds WHERE EXISTS (SELECT 1 FROM ReviewSheets WHERE ReviewSheets.RoundId = ReviewRounds.Id AND ScoredBy_Id = ClosedBy_Id)
            """),
        ("a budget overdrawn by what waits or was instructed", """
            SELECT BudgetYear || ' ' || Instrument FROM Grants WHERE State IN ('Committed', 'Instructed') AND CorrectsId IS NULL
            AND (SELECT coalesce(sum(Amount_Fen), 0) FROM Appropriations WHERE Year = BudgetYear AND Appropriations.Instrument = Grants.Instrument AND State = 'Confirmed') <= 0
            """),
    ];

    public static async Task<IReadOnlyList<string>> WrongAsync(TestOffice office, IReadOnlyList<KnownProject> projects)
    {
        await using var connection = new SqliteConnection($"Data Source={office.DatabaseFile};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync();
        List<string> wrong = [];
        foreach (var (what, sql) in Never)
        {
            wrong.AddRange((await ReadAsync(connection, sql)).Select(row => $"{what}: {row[0]}"));
        }

        wrong.AddRange(await OnePersonAsync(connection));
        wrong.AddRange(await CapsAsync(connection, projects));
        return wrong;
    }

    /// <summary>Every table of the file that says who wrote and who decided: nobody did both. A selection that is open again keeps who opened it.</summary>
    private static async Task<IReadOnlyList<string>> OnePersonAsync(SqliteConnection connection)
    {
        var pairs = await ReadAsync(connection, """
            SELECT tables.name, substr(prepared.name, 1, length(prepared.name) - length('PreparedBy_Id')) FROM sqlite_master AS tables, pragma_table_info(tables.name) AS prepared
            WHERE tables.type = 'table' AND prepared.name LIKE '%\_PreparedBy\_Id' ESCAPE '\'
            """);
        List<string> wrong = [];
        foreach (var (table, part) in pairs.Select(pair => (pair[0], pair[1])).Append(("Projects", "")))
        {
            var (decided, prepared) = part.Length == 0 ? ("EstablishedBy_Id", "DraftedBy_Id") : ($"{part}DecidedBy_Id", $"{part}PreparedBy_Id");
            var open = table == "PrizeSelections" ? " AND State = 'Approved'" : "";
            wrong.AddRange((await ReadAsync(connection,
                $"SELECT rowid FROM \"{table}\" WHERE (\"{decided}\" = \"{prepared}\" OR instr(lower(\"{part}Authors\"), lower(\"{decided}\")) > 0){open}"))
                .Select(row => $"one person on both sides in {table}, row {row[0]}"));
        }

        Assert.True(pairs.Count >= 12, $"only {pairs.Count} decisions say who wrote and who decided");
        return wrong;
    }

    /// <summary>What is committed, instructed or paid of a project, with what was paid before the office began.</summary>
    private static async Task<IReadOnlyList<string>> CapsAsync(SqliteConnection connection, IReadOnlyList<KnownProject> projects)
    {
        var sums = (await ReadAsync(connection, """
            SELECT Projects.Number, Grants.Instrument, sum(Grants.Amount_Fen), count(DISTINCT Grants.Sequence), max(Grants.Sequence) FROM Grants JOIN Projects ON Projects.Id = Grants.ProjectId
            WHERE Grants.State NOT IN ('Released', 'Reversed') AND (Grants.CorrectsId IS NULL OR (Grants.State = 'Paid'
              AND EXISTS (SELECT 1 FROM Grants AS Paid WHERE Paid.Id = Grants.CorrectsId AND Paid.State = 'Paid')))
            GROUP BY Projects.Number, Grants.Instrument
            """)).ToDictionary(row => (row[0], row[1]), row => (Fen: long.Parse(row[2], null), Last: int.Parse(row[4], null)));
        List<string> wrong = [];
        foreach (var project in projects)
        {
            long Of(string instrument) => sums.GetValueOrDefault((project.Number, instrument)).Fen;
            var cap = project.Humanities ? project.Terms.CapOfHumanities : project.Terms.Cap;
            if (Of("ProjectSubsidy") + project.PaidBefore > Math.Max(cap, project.PaidBefore) || Of("ProjectSubsidy") > project.Cost * project.Terms.Rate / 100)
            {
                wrong.Add($"{project.Number} has {Of("ProjectSubsidy") / 100m} of subsidy, {project.PaidBefore / 100m} before, the cap being {cap / 100m}");
            }

            if (Of("Commercialisation") + project.ConvertedBefore > Math.Max(project.Terms.ConversionCap, project.ConvertedBefore))
            {
                wrong.Add($"{project.Number} has {Of("Commercialisation") / 100m} for conversion, {project.ConvertedBefore / 100m} before");
            }

            if (sums.TryGetValue((project.Number, "LivingAllowance"), out var months) && Reckoning.EndOfMonth(project.Start, months.Last) > project.Last)
            {
                wrong.Add($"{project.Number} has month {months.Last}, and its service is agreed until {project.Last:yyyy-MM-dd}");
            }
        }

        return wrong;
    }

    private static async Task<List<string[]>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string[]> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount)
                .Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        }

        return rows;
    }
}
