using System.Net;
using Changping.Admin.Components.Forms;
using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Tests.Features.Shared;
using Changping.Admin.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Changping.Admin.Tests.Web;

/// <summary>Somebody who tried doors was told no, and nobody else heard of it.</summary>
public sealed class RefusalsInTheLogTests
{
    [Fact]
    public void A_right_that_is_lacking_stands_in_the_log_once_with_who_asked_for_what()
    {
        var log = new Noted();
        var facing = new UserFacing(new ShippedClauses(), new DatabasePlace("changping.db"), log);
        var refused = (TestOffice.Officer with { Address = "10.1.2.3" }).Lacks(Permission.Approve);
        Assert.Equal(refused.Message, facing.Message(refused));
        Assert.Equal(refused.Message, facing.Message(refused));
        Assert.Equal("Warning Refused to 李经办 10.1.2.3: the right Approve", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task A_page_that_is_not_for_the_role_is_refused_and_the_log_file_says_to_whom()
    {
        await using var host = await OfficeHost.ListeningAsync(new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero)));
        using var officer = await Visitor.SignedInAsync(host, "lijingban");
        using var refused = await officer.GetAsync("/backups");
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
        Assert.Contains(host.LogLines(), line => line.Contains("Refused \"GET\" \"/backups\" to \"lijingban\"", StringComparison.Ordinal)
            && line.Contains("no right", StringComparison.Ordinal));
    }

    private sealed class Noted : ILogger<UserFacing>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel} {formatter(state, exception)}");
    }
}
