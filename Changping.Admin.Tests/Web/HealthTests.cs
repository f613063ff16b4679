using System.Net;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Web;

/// <summary>Whoever watches the server signs in nowhere and learns nothing.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task A_server_at_work_says_so_to_anybody(string path, string said)
    {
        await using var host = await OfficeHost.ListeningAsync(TimeProvider.System);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(new Uri(host.Application.Urls.First()), path));
        Assert.Equal((HttpStatusCode.OK, said), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }
}
