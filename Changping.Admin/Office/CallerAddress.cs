using System.Net;
using System.Net.Sockets;
using System.Security.Claims;

namespace Changping.Admin.Office;

/// <summary>Where a request comes from, as the log shows it.</summary>
public static class CallerAddress
{
    /// <summary>Of the request, put beside who signed in: a circuit has no request any more.</summary>
    public const string Claim = "address";

    private const int NetworkBytes = 8;

    public static string? Of(HttpContext http) => http.Connection.RemoteIpAddress is { } address ? Plain(address).ToString() : null;

    public static string? Of(ClaimsPrincipal principal) => principal.FindFirstValue(Claim);

    /// <summary>What is counted together: an IPv6 household changes all but its network as it likes.</summary>
    public static string Household(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var plain = Plain(address);
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes()[..NetworkBytes]) : plain.ToString();
    }

    /// <summary>Each request's own address, since one may carry a laptop elsewhere while signed in.</summary>
    public static void UseCallerAddress(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true && Of(context) is { } address)
        {
            context.User.AddIdentity(new ClaimsIdentity([new Claim(Claim, address)]));
        }

        return next(context);
    });

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
