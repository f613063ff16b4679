using System.Security.Claims;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Changping.Admin.Features.Administration.Access;

/// <summary>One circuit: counted while its window is connected, noted as active when something is done in it, and told when its sign-in has ended.</summary>
public sealed class OfficeCircuit(OpenWindows windows, SessionBook sessions, WindowFarewell farewell, AuthenticationStateProvider authentication)
    : CircuitHandler
{
    private OpenWindow? _window;

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        if (Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && Guid.TryParse(user.FindFirstValue(SessionBook.Claim), out var session))
        {
            _window ??= new OpenWindow(id, session, EndAsync);
            windows.Add(_window);
        }
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_window is not null)
        {
            windows.Remove(_window);
        }

        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => activity =>
    {
        if (_window is not null)
        {
            sessions.Touch(_window.Session);
        }

        return next(activity);
    };

    private async Task EndAsync(SessionEnd why)
    {
        windows.Remove(_window!);
        ((ServerAuthenticationStateProvider)authentication)
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        await farewell.SayAsync(why);
    }
}
