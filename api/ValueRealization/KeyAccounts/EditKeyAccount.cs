using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Changes a key account: the fields that are sent, and no others.</summary>
public sealed class EditKeyAccount : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/key-accounts/{id:long}", (long id, KeyAccountBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepKeyAccounts);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, KeyAccountBody Body) : ICommand<KeyAccountView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new KeyAccountBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(KeyAccountStore store) : IRequestHandler<Command, KeyAccountView>
    {
        /// <inheritdoc/>
        public async Task<KeyAccountView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
