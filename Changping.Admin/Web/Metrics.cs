using Changping.Admin.Office;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Changping.Admin.Web;

/// <summary>
/// Figures for whoever keeps the servers of the district, by OpenTelemetry: only where <c>Metrics:Otlp</c> names a collector. Routes and kinds are
/// told, never an address
/// with its numbers, a name or a row.
/// </summary>
public static class Metrics
{
    private const string Path = "/v1/metrics";

    /// <summary>What ASP.NET Core and the runtime count themselves.</summary>
    private static readonly string[] Built =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime"];

    /// <exception cref="ForwardingException">The address is none.</exception>
    public static void AddOfficeMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["Metrics:Otlp"] is not { Length: > 0 } collector)
        {
            return;
        }

        var address = Of(collector);
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(OfficeMeter.Name, serviceVersion: typeof(Metrics).Assembly.GetName().Version?.ToString()))
            .WithMetrics(metrics => metrics.AddMeter([OfficeMeter.Name, .. Built])
            .AddOtlpExporter(exporter => (exporter.Endpoint, exporter.Protocol) = (address, OtlpExportProtocol.HttpProtobuf)));
    }

    /// <param name="collector">With or without the path that OTLP has for metrics.</param>
    internal static Uri Of(string collector) =>
        Uri.TryCreate(collector, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsolutePath == "/" ? new Uri(address, Path) : address
            : throw new ForwardingException($"Metrics:Otlp 应为收集器的地址，如 http://collector:4318；现为“{collector}”。");
}
