using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Benchmarks;
using Changping.Admin.Tests.Support;
using Changping.Domain.Experts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Store.Sqlite;

public sealed class IndexesAsideTests
{
    private const int Many = 2_000;

    [Fact]
    public async Task A_long_import_leaves_the_indexes_that_the_model_has()
    {
        await using var office = await TestOffice.OpenAsync();
        var before = await office.AskAsync(IndexesAsync);
        await using var filled = await BigRegister.OfficeAsync(Many);

        Assert.Contains("IX_Experts_SameBirth", before);
        Assert.Equal(before, await filled.AskAsync(IndexesAsync));
        Assert.Equal("ok", await filled.AskAsync(context =>
            context.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync()));
    }

    [Theory]
    [InlineData(Many - 1, false)]
    [InlineData(Many, true)]
    public async Task Few_rows_leave_them_in_their_place(int rows, bool laidAside)
    {
        await using var office = await TestOffice.OpenAsync();
        await using var context = await office.Contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        IndexesAside.Lay(context, rows, typeof(Expert));

        Assert.Equal(laidAside, !(await IndexesAsync(context)).Contains("IX_Experts_SameBirth"));
    }

    [Theory]
    [InlineData(Many, true)]
    [InlineData(Many + 1, false)]
    public async Task A_table_with_more_rows_than_come_in_keeps_them(int stand, bool laidAside)
    {
        await using var office = await BigRegister.OfficeAsync(stand);
        await using var context = await office.Contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        IndexesAside.Lay(context, Many, typeof(Expert));

        Assert.Equal(laidAside, !(await IndexesAsync(context)).Contains("IX_Experts_SameBirth"));
    }

    [Fact]
    public async Task Two_people_with_one_document_are_refused_when_the_indexes_are_built_and_nothing_is_written()
    {
        await using var office = await BigRegister.OfficeAsync(3);
        await using (var context = await office.Contexts.CreateDbContextAsync())
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            var aside = IndexesAside.Lay(context, Many, typeof(Expert));
            await using (var command = context.Database.GetDbConnection().CreateCommand())
            {
                command.CommandText = Twice;
                await command.ExecuteNonQueryAsync();
            }

            var refusal = Assert.Throws<SqliteException>(aside.Build);
            Assert.StartsWith("该证件号码的专家已由他人登记", Conflicts.Explain(refusal)!.Message, StringComparison.Ordinal);
        }

        Assert.Contains("IX_Experts_DocumentKind_DocumentNumber", await office.AskAsync(IndexesAsync));
        Assert.Equal(3, await office.AskAsync(context => context.Experts.CountAsync()));
    }

    /// <summary>Everybody has the first one's document.</summary>
    private const string Twice =
        "UPDATE Experts SET DocumentKind = (SELECT DocumentKind FROM Experts ORDER BY Number LIMIT 1), DocumentNumber = (SELECT DocumentNumber FROM Experts ORDER BY Number LIMIT 1)";

    private static async Task<List<string>> IndexesAsync(AdminDbContext context) =>
        await context.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
            .ToListAsync();
}
