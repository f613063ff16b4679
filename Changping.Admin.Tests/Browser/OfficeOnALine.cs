using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Browser;

/// <summary>An office that can be started anew, behind a line that can be cut.</summary>
public sealed class OfficeOnALine : IAsyncLifetime
{
    private readonly MovableClock _clock = new(new DateOnly(2026, 11, 23));
    private BreakableLine? _line;
    private OfficeHost? _host;
    private OfficeBrowser? _browser;

    internal BreakableLine Line => _line!;

    public async Task InitializeAsync()
    {
        _line = BreakableLine.Lay();
        _host = await OfficeHost.ListeningAsync(_clock);
        _browser = await OfficeBrowser.LaunchAsync();
        Connect();
    }

    public async Task RestartAsync()
    {
        _host = await _host!.RestartAsync(_clock);
        Connect();
    }

    internal OfficeHost Host => _host!;

    internal MovableClock Clock => _clock;

    internal async Task<Person> PersonAsync(string user) => new(await _browser!.OpenAsync(Line.Address), user);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_line is not null)
        {
            await _line.DisposeAsync();
        }

        if (_host is not null)
        {
            await _host.Application.StopAsync();
            await _host.DisposeAsync();
        }
    }

    private void Connect() => Line.Office = new Uri(_host!.Application.Urls.First()).Port;
}
