using Changping.Admin.Tests.Support;
using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>The application as it listens in earnest, with nothing in its database but the accounts, and its calendar in the test's hand.</summary>
public sealed class TimedOffice : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private OfficeHost? _host;
    private OfficeBrowser? _browser;

    /// <summary>A Monday, so that five working days end on the Friday.</summary>
    internal MovableClock Clock { get; } = new(new DateOnly(2026, 11, 23));

    /// <summary>What any browser reported as an error so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public async Task InitializeAsync()
    {
        _host = await OfficeHost.ListeningAsync(Clock);
        _browser = await OfficeBrowser.LaunchAsync();
    }

    internal string DatabaseFile => _host!.DatabaseFile;

    /// <param name="user">Of the demonstration's accounts; signs in at the first page.</param>
    internal async Task<Person> PersonAsync(string user)
    {
        var page = await _browser!.OpenAsync(_host!.Application.Urls.First());
        page.Console += (_, message) => Keep(message.Type == "error", page, message.Text);
        page.PageError += (_, error) => Keep(true, page, error);
        return new Person(page, user);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_host is not null)
        {
            await _host.Application.StopAsync();
            await _host.DisposeAsync();
        }
    }

    private void Keep(bool isError, IPage page, string text)
    {
        if (isError)
        {
            lock (_complaints)
            {
                _complaints.Add($"{page.Url}: {text}");
            }
        }
    }
}
