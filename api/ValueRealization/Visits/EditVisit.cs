using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.Visits;

/// <summary>Changes a visit or interview: the fields that are sent, and no others.</summary>
public sealed class EditVisit : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPatch("/visits/{id:long}", (long id, VisitBody body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(id, version, body), stop))
        .Allow(Permissions.KeepVisits);

    /// <summary>The command.</summary>
    public sealed record Command(long Id, IfMatch Version, VisitBody Body) : ICommand<VisitView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new VisitBody.Rules(creating: false));
    }

    /// <summary>Changes it.</summary>
    public sealed class Handler(VisitStore store) : IRequestHandler<Command, VisitView>
    {
        /// <inheritdoc/>
        public async Task<VisitView> Handle(Command request, CancellationToken cancellationToken)
        {
            var before = await store.Open(request.Id, request.Version, cancellationToken);
            return await store.Change(before, request.Body.Over(before), cancellationToken);
        }
    }
}
