using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Demonstration;

public sealed class DemoYearTests(DemoOfficeFixture demo) : IClassFixture<DemoOfficeFixture>
{
    [Fact]
    public async Task An_empty_database_is_filled() => Assert.Equal(40, await demo.Office.AskAsync(context => context.Projects.CountAsync()));
}
