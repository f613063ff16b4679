using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using ForwardingException = Changping.Admin.Web.ForwardingException;
using Instrument = Changping.Domain.Funds.Instrument;
using Metrics = Changping.Admin.Web.Metrics;

namespace Changping.Admin.Tests.Web;

/// <summary>Whoever keeps the servers gets figures where a collector is named, and nothing leaves where none is.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task What_was_done_and_what_was_refused_are_counted_by_kind_and_by_nobodys_name()
    {
        await using var office = await TestOffice.OpenAsync();
        var (meter, seen) = (office.Get<OfficeMeter>(), new ConcurrentQueue<string>());
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter == meter.Meter)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, number, tags, _) =>
            seen.Enqueue($"{instrument.Name} {number} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
        listener.Start();

        await office.Get<Appropriate>().RunAsync(TestOffice.Officer, 2026, Instrument.Prize, Money.FromYuan(1), "测试", default);
        await Assert.ThrowsAsync<ConflictException>(() => office.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [default], default));
        meter.CountRows("experts", "new", 12);
        meter.CountRows("experts", "faulty", 0);
        meter.CountBackup(isGood: null);
        Assert.Equal(
            ["changping.commands 1 kind=EnterBudget outcome=done", "changping.commands 1 kind=AdmitToPool outcome=refused",
                "changping.import.rows 12 register=experts fate=new", "changping.backups 1 outcome=failed"],
            seen);
    }

    [Fact]
    public async Task Nothing_is_sent_unless_a_collector_is_named_and_then_figures_alone()
    {
        await using (var silent = await OfficeHost.WithDemoAccountsAsync())
        {
            Assert.Null(silent.Application.Services.GetService<MeterProvider>());
        }

        var received = new TaskCompletionSource<(string Path, string Body)>();
        await using var collector = await CollectorAsync(received);
        await using (var host = await OfficeHost.ListeningAsync(TimeProvider.System, "--Metrics:Otlp", collector.Urls.Single()))
        {
            using var visitor = await Visitor.SignedInAsync(host, "lijingban");
            Assert.True(host.Application.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000));
        }

        var (path, body) = await received.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("/v1/metrics", path);
        Assert.All(new[] { "changping.commands", "changping.windows.open", "http.server.request.duration", "dotnet.gc" },
            name => Assert.Contains(name, body, StringComparison.Ordinal));
        Assert.All(new[] { "lijingban", "李经办" }, name => Assert.DoesNotContain(name, body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://collector:4318", "http://collector:4318/v1/metrics")]
    [InlineData("http://collector:4318/", "http://collector:4318/v1/metrics")]
    [InlineData("https://collector/otlp/v1/metrics", "https://collector/otlp/v1/metrics")]
    public void The_path_of_the_protocol_is_added_where_it_is_wanting(string collector, string address) =>
        Assert.Equal(address, Metrics.Of(collector).ToString());

    [Theory]
    [InlineData("collector")]
    [InlineData("ftp://collector")]
    public void What_is_no_address_ends_the_start_with_a_sentence(string collector) =>
        Assert.Contains("Metrics:Otlp", Assert.Throws<ForwardingException>(() => Metrics.Of(collector)).Message, StringComparison.Ordinal);

    private static async Task<WebApplication> CollectorAsync(TaskCompletionSource<(string, string)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.TrySetResult((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
        await collector.StartAsync();
        return collector;
    }
}
