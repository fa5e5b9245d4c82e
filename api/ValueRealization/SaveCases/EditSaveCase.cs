using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.SaveCases;

/// <summary>Changes a save or refund case: the fields that are sent, and no others.</summary>
public sealed class EditSaveCase : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/save-cases/{id:long}", (long id, SaveCaseBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepRenewals);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, SaveCaseBody Body) : ICommand<SaveCaseView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new SaveCaseBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(SaveCaseStore store) : IRequestHandler<Command, SaveCaseView>
    {
        /// <inheritdoc/>
        public async Task<SaveCaseView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
