using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Changping.Admin.Web;

/// <summary>Whose word about the caller's address is taken.</summary>
public static class Forwarding
{
    private const string Setting = "KnownProxies";

    /// <summary>
    /// <c>KnownProxies</c>: addresses or networks, separated by blanks or commas; only from them X-Forwarded-For and X-Forwarded-Proto count.
    /// Without it nobody's
    /// do, not even those of this machine.
    /// </summary>
    /// <exception cref="ForwardingException">What is neither an address nor a network.</exception>
    public static void AddForwarded(this IServiceCollection services, IConfiguration configuration)
    {
        var known = (configuration[Setting] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        var networks = known.Select(Network).ToList();
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = networks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            networks.ForEach(options.KnownIPNetworks.Add);
        });
    }

    private static System.Net.IPNetwork Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.TryParse(text, out var network) ? network
        : throw new ForwardingException($"配置 {Setting} 中的“{text}”不是地址，也不是网段（如 10.1.2.3 或 10.1.2.0/24）；请改正后再启动。");
}

/// <summary>The setting of the proxies cannot be read.</summary>
public sealed class ForwardingException(string message) : Exception(message);
