using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Tests.Demonstration;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Changping.Admin.Tests.Features.Administration.Verification;

/// <summary>Of twenty columns of money eight could once be changed behind the program's back without a word of verify.</summary>
public sealed class EveryAmountIsTied(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    /// <summary>The year that is invented has no audit of costs; <see cref="VerifyAwardsTests"/> changes these two.</summary>
    private static readonly string[] TriedElsewhere = ["SubsidySettlements.AuditedCost_Fen", "SubsidySettlements.Entitlement_Fen"];

    [Fact]
    public async Task A_fen_more_in_any_column_of_money_is_noticed()
    {
        var office = demo.Office;
        var columns = await office.AskAsync(context => Task.FromResult<List<(string Table, string Column)>>(
            [.. context.Model.GetEntityTypes().SelectMany(type => Columns(type, type.GetTableName()!)).Distinct()]));
        Assert.True(columns.Count >= 15, $"{columns.Count} columns of money");
        Assert.DoesNotContain(await WrongAsync(office), _ => true);

        var (silent, empty) = (new List<string>(), new List<string>());
        foreach (var (table, column) in columns)
        {
            using var connection = new SqliteConnection($"Data Source={office.DatabaseFile};Pooling=False");
            connection.Open();
            if (!Change(connection, table, column, 1))
            {
                empty.Add($"{table}.{column}");
                continue;
            }

            if ((await WrongAsync(office)).Count == 0)
            {
                silent.Add($"{table}.{column}");
            }

            Change(connection, table, column, -1);
        }

        Expect.None(silent);
        Assert.Equal(TriedElsewhere, empty.Order(StringComparer.Ordinal));
    }

    private static async Task<List<string>> WrongAsync(TestOffice office) =>
        [.. (await office.Get<VerifyRecords>().RunAsync(TestOffice.Officer, default)).Where(check => !check.Ok)
            .Select(check => $"{check.Name}: {check.Detail}")];

    /// <summary>One record, the same each time.</summary>
    private static bool Change(SqliteConnection connection, string table, string column, int fen)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the model.
        command.CommandText = $"PRAGMA ignore_check_constraints = ON; UPDATE \"{table}\" SET \"{column}\" = \"{column}\" + {fen} WHERE rowid = (SELECT min(rowid) FROM \"{table}\" WHERE \"{column}\" IS NOT NULL)";
#pragma warning restore CA2100
        return command.ExecuteNonQuery() == 1;
    }

    private static IEnumerable<(string Table, string Column)> Columns(ITypeBase type, string table) => type.GetComplexProperties().SelectMany(part =>
        (Nullable.GetUnderlyingType(part.ClrType) ?? part.ClrType) == typeof(Money)
            ? [(table, part.ComplexType.FindProperty(nameof(Money.Fen))!.GetColumnName(StoreObjectIdentifier.Table(table))!)]
            : Columns(part.ComplexType, table));
}
