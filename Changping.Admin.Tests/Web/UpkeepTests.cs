using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Store.Sqlite;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Changping.Domain.Common;
using Changping.Domain.Funds;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Web;

/// <summary>Whoever copied the database file alone once lost the day, which stood in the log beside it for as long as nobody wrote more.</summary>
public sealed class UpkeepTests
{
    [Fact]
    public async Task After_a_minute_without_a_write_and_at_the_end_the_log_is_in_the_file()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        using var upkeep = ActivatorUtilities.CreateInstance<Upkeep>(office.Services);
        await upkeep.StartAsync(default);

        await WriteAsync(office, 1);
        office.Time.Advance(Upkeep.Idle * 2);
        for (var turn = 0; turn < 200 && WriteAheadLog.Of(office.DatabaseFile).Bytes > 0; turn++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(0, WriteAheadLog.Of(office.DatabaseFile).Bytes);
        await WriteAsync(office, 2);
        await upkeep.StopAsync(default);
        Assert.Equal(0, WriteAheadLog.Of(office.DatabaseFile).Bytes);
        Assert.Equal("2", SqliteFile.Text(office.DatabaseFile, "SELECT CAST(count(*) AS TEXT) FROM Appropriations"));
    }

    private static async Task WriteAsync(TestOffice office, int yuan) =>
        await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2026, Instrument.Prize, Money.FromYuan(yuan), "测试", default);
}
